import { Fragment, type ReactNode } from 'react';
import styles from './markdown.module.css';
import { type Block, readBlocks } from './markdown-blocks.ts';
import { readSpans, type Span } from './markdown-spans.ts';

/** An entry as it reads. It is made of elements, never of HTML that was written. */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <div className={styles.text}>
      {readBlocks(text).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text have their places alone
        <Fragment key={index}>{showBlock(block)}</Fragment>
      ))}
    </div>
  );
}

function showBlock(block: Block): ReactNode {
  if (block.kind === 'list') {
    const items = block.lines.map((line, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a list have their places alone
      <li key={index}>{showLine(line)}</li>
    ));
    return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
  }
  const lines = block.lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text have their places alone
    <Fragment key={index}>
      {index === 0 ? null : <br />}
      {showLine(line)}
    </Fragment>
  ));
  if (block.kind === 'quote') return <blockquote>{lines}</blockquote>;
  if (block.kind === 'heading') return <p className={styles.heading}>{lines}</p>;
  return <p>{lines}</p>;
}

function showLine(line: string): ReactNode {
  return readSpans(line).map((span, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the spans of a line have their places alone
    <Fragment key={index}>{showSpan(span)}</Fragment>
  ));
}

function showSpan(span: Span): ReactNode {
  if (span.kind === 'link')
    return (
      <a href={span.to} target="_blank" rel="noopener noreferrer">
        {span.text}
      </a>
    );
  if (span.kind === 'strong') return <strong>{span.text}</strong>;
  if (span.kind === 'emphasis') return <em>{span.text}</em>;
  return span.kind === 'code' ? <code>{span.text}</code> : span.text;
}
