/** The little of the browser's own interface that the tests call from inside our pages. */
declare const chrome: {
  tabs: {
    query(what: object): Promise<{ id: number; url?: string; active: boolean }[]>;
    sendMessage(tabId: number, message: unknown): Promise<unknown>;
  };
  action: {
    getBadgeText(of: { tabId: number }): Promise<string>;
    getTitle(of: { tabId: number }): Promise<string>;
    openPopup(): Promise<void>;
  };
  storage: {
    session: object;
    local: {
      get(key?: string): Promise<Record<string, unknown>>;
      set(values: Record<string, unknown>): Promise<void>;
    };
  };
  runtime: { sendMessage(message: unknown): Promise<unknown>; id: string; getURL(path: string): string };
};
