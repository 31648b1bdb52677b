import { Component, type ReactNode } from 'react';

interface Props {
  children: ReactNode;
  /** What stands instead: what happened, what to do, whom to call. */
  fallback: ReactNode;
  /** Reports the error; ids only, no texts of people. */
  onError?: ((error: unknown) => void) | undefined;
}

/** A defect in one screen never leaves a white page. */
export class ErrorBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError?.(error);
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
