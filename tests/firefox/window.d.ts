/** The little of Firefox's own interface that the tests call from inside our pages. */
interface Window {
  browser: {
    tabs: {
      create(what: { url: string }): Promise<unknown>;
      query(what: object): Promise<{ id: number; url?: string }[]>;
      sendMessage(tabId: number, message: unknown): Promise<unknown>;
    };
    action: {
      getBadgeText(of: { tabId: number }): Promise<string>;
      getTitle(of: { tabId: number }): Promise<string>;
    };
    permissions: { remove(what: { origins: string[] }): Promise<boolean> };
    runtime: { sendMessage(message: unknown): Promise<unknown> };
  };
}
