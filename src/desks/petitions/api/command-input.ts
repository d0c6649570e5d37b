// A command's own input as the API takes it: the rule's schema, closed.
import { z } from 'zod'
import { type CommandName, commandRules } from '../decide/commands.ts'

/** Forms carry more than a command's fields, so some rules pass over what they do not know; the API refuses it (R18). */
export function commandInput(name: CommandName): z.ZodType<unknown> {
  const { input } = commandRules[name]
  return input instanceof z.ZodObject ? input.strict() : input
}
