// The charter folder's petition handbook, brought to the sample agency: the offices that the charter names by their
// work are those of the sample.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { HandbookItem } from '#desks/petitions'
import type { OfficeId } from './people/offices.ts'

const both = z.object({ ko: z.string(), en: z.string() })
const handbookFile = z.object({
  default: z.array(
    z.object({
      id: z.string(),
      title: both,
      period: z.string(),
      papers: z.array(both),
      feeWon: z.int(),
      law: z.string(),
      receipt: z.enum(['automatic', 'by officer']),
      office: z.string(),
    }),
  ),
})

/** `regional` is the petitioner's own region, so such an item belongs to no office until it is sorted. */
const officeOf: Readonly<Record<string, OfficeId | null>> = {
  'hq-policy': 'hq-market',
  'hq-micro': 'hq-small-merchant',
  'hq-venture': 'hq-startup-policy',
  'hq-innovation': 'hq-technology',
  'hq-zone': 'hq-technology',
  regional: null,
}

export async function readHandbook(charterFolder: string): Promise<HandbookItem[]> {
  const read = handbookFile.parse(await import(pathToFileURL(resolve(charterFolder, 'handbook.ts')).href))
  return read.default.map((item) => {
    const officeId = officeOf[item.office]
    if (officeId === undefined)
      throw new Error(`Handbook item ${item.id} names an office that the sample lacks: ${item.office}`)
    return {
      item: item.id,
      edition: 1,
      titleKo: item.title.ko,
      titleEn: item.title.en,
      period: item.period,
      papers: { ko: item.papers.map((paper) => paper.ko), en: item.papers.map((paper) => paper.en) },
      feeWon: item.feeWon,
      law: item.law,
      receipt: item.receipt,
      officeId,
      retired: false,
    }
  })
}
