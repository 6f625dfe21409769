import { TextSelection } from 'prosemirror-state';
import type { DocumentEditor } from '../editor-types';
import { documentSchema } from '../model/schema';
import { insertBlock } from '../view/commands';

/** Puts a living block below the block one is in, as one step of undo, and the cursor below it. */
export function insertLiving(editor: DocumentEditor, shows: string): void {
  editor.endUndoStep();
  editor.changeText((state) => {
    const { change, position } = insertBlock(state, documentSchema.nodes.living.create({ shows }));
    return change.setSelection(TextSelection.near(change.doc.resolve(position + 1))).scrollIntoView();
  });
  editor.endUndoStep();
}
