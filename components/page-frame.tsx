/** The frame of a page of ours in a tab: the exit first, our name, one column. */
import { type ReactNode, useEffect } from 'react';
import { TopBar } from './top-bar.tsx';
import './page-frame.css';

export function PageFrame({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    // A neutral title: whoever looks at the tab strip learns nothing.
    document.title = 'Second Look';
  }, []);
  return (
    <>
      <TopBar />
      <main className="page stack-wide">
        <h1 className="page-title">{title}</h1>
        {children}
      </main>
    </>
  );
}

/** One part of a page, under a title of its own. */
export function Part({ title, children, id }: { title: string; children: ReactNode; id?: string }) {
  return (
    <section className="part stack" id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
