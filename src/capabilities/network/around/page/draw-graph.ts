import Graph from 'graphology';
import Sigma from 'sigma';
import type { Circle } from '../model.ts';
import { chooseFunctions, type Positions, sizeOf } from './graph-layout.ts';

/** Colours of the page as the canvas needs them. */
interface Ink {
  readonly ink: string;
  readonly line: string;
  readonly paper: string;
  readonly other: string;
  readonly series: readonly string[];
}

interface Drawing {
  readonly container: HTMLElement;
  readonly circle: Circle;
  readonly positions: Positions;
  readonly onOpen: (id: string) => void;
}

/** Draws the people and who meets whom; what it returns can be zoomed, and must be killed. */
export function drawGraph({ container, circle, positions, onOpen }: Drawing): Sigma {
  const ink = readInk(container);
  const sigma = new Sigma(buildGraph(circle, positions, ink), container, {
    allowInvalidContainer: true,
    labelFont: '"Instrument Sans Variable", system-ui, sans-serif',
    labelSize: 12.5,
    labelColor: { color: ink.ink },
    labelRenderedSizeThreshold: 5,
    labelDensity: 1.4,
    defaultEdgeColor: ink.line,
    zIndex: true,
    stagePadding: 36,
    defaultDrawNodeHover: (context, data, settings) => {
      const text = data.label ?? '';
      context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
      const width = context.measureText(text).width;
      context.fillStyle = ink.paper;
      context.fillRect(data.x + data.size, data.y - 10, width + 10, 20);
      context.fillStyle = ink.ink;
      context.fillText(text, data.x + data.size + 3, data.y + settings.labelSize / 3);
    },
  });
  sigma.on('clickNode', ({ node }) => onOpen(node));
  dimOthers(sigma, ink);
  return sigma;
}

function buildGraph(circle: Circle, positions: Positions, ink: Ink): Graph {
  const { ties, links } = circle;
  const graph = new Graph({ type: 'undirected' });
  const functions = chooseFunctions(circle);
  const strongest = Math.max(0, ...ties.map(({ strength }) => strength));
  for (const { id, name, function: named, strength } of ties) {
    const [x, y] = positions[id] ?? [0, 0];
    const color = ink.series[functions.indexOf(named ?? '')] ?? ink.other;
    graph.addNode(id, { x, y, label: name, size: sizeOf(strength, strongest), color });
  }
  const heaviest = Math.max(0, ...links.map(([, , weight]) => weight));
  for (const [one, other, weight] of links) {
    const [from, to] = [ties[one]?.id, ties[other]?.id];
    if (from === undefined || to === undefined) continue;
    graph.addEdge(from, to, { size: 0.6 + 3 * Math.sqrt(weight / (heaviest || 1)) });
  }
  return graph;
}

/** Whoever is under the pointer keeps their ties; the others step back. */
function dimOthers(sigma: Sigma, ink: Ink): void {
  const graph = sigma.getGraph();
  let chosen: string | undefined;
  sigma.setSetting('nodeReducer', (node, data) => {
    if (chosen === undefined || node === chosen || graph.areNeighbors(node, chosen)) return data;
    return { ...data, color: ink.line, label: '' };
  });
  sigma.setSetting('edgeReducer', (edge, data) =>
    chosen === undefined || graph.hasExtremity(edge, chosen) ? data : { ...data, hidden: true },
  );
  sigma.on('enterNode', ({ node }) => {
    chosen = node;
    sigma.refresh({ skipIndexation: true });
  });
  sigma.on('leaveNode', () => {
    chosen = undefined;
    sigma.refresh({ skipIndexation: true });
  });
}

/** The tokens as this theme resolves them: a canvas does not know `light-dark()`. */
function readInk(container: HTMLElement): Ink {
  const probe = document.createElement('span');
  container.append(probe);
  function resolve(token: string): string {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  }
  const series = [1, 2, 3, 4, 5, 6].map((at) => resolve(`series-${at}`));
  const ink = {
    ink: resolve('ink'),
    line: resolve('line-2'),
    paper: resolve('surface'),
    other: resolve('ink-3'),
    series,
  };
  probe.remove();
  return ink;
}
