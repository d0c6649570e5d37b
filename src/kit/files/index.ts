// Files that strangers send: looked into apart, made safe to show, kept sealed.
export { type CleanImage, cleanImage, type ImageRefusal } from './clean-image.ts'
