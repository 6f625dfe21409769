import { TextSelection } from 'prosemirror-state';
import type { DocumentEditor } from '../editor-types';
import { documentSchema } from '../model/schema';
import { insertBlock } from '../view/commands';

/**
 * Puts a living block below the block one is in, as one step of undo, and the cursor below it. Says whether it came there:
 * in a locked chapter, or where one cannot type, nothing changes.
 */
export function insertLiving(editor: DocumentEditor, shows: string): boolean {
  const before = editor.state.doc;
  editor.endUndoStep();
  editor.changeText((state) => {
    const { change, position } = insertBlock(state, documentSchema.nodes.living.create({ shows }));
    return change.setSelection(TextSelection.near(change.doc.resolve(position + 1))).scrollIntoView();
  });
  editor.endUndoStep();
  return editor.state.doc !== before;
}
