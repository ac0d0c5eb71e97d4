import type { ReactNode } from 'react'
import { Tap } from './tap'
import './link.css'

type Props = { label?: string; role?: 'button' | 'link'; onTap: () => void; children: ReactNode }

/** A word that acts: less than a button to look at, as much to press. */
export const Link = ({ label, role, onTap, children }: Props) => (
  <Tap className="link" label={label} role={role} onTap={onTap}>
    {children}
  </Tap>
)
