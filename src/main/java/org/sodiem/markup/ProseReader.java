package org.sodiem.markup;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads the parsed text of a Markdown file as prose; HTML in it is text like any other. */
final class ProseReader {

    private final List<Prose.Block> blocks = new ArrayList<>();

    private ProseReader() {}

    static Prose read(Node document) {
        ProseReader reader = new ProseReader();
        reader.blocks(document, 0);
        return new Prose(reader.blocks);
    }

    private void blocks(Node parent, int depth) {
        for (Node node : parent.getChildren()) {
            block(node, depth);
        }
    }

    private void block(Node node, int depth) {
        if (node instanceof Heading heading) {
            blocks.add(new Prose.Heading(heading.getLevel(), text(heading)));
        } else if (node instanceof Paragraph paragraph) {
            blocks.add(new Prose.Paragraph(runs(paragraph)));
        } else if (node instanceof ListBlock list) {
            list(list, depth + 1);
        } else if (node instanceof TableBlock table) {
            blocks.add(new Prose.Grid(rows(table)));
        } else if (node instanceof FencedCodeBlock
                || node instanceof IndentedCodeBlock
                || node instanceof HtmlBlock
                || node instanceof HtmlCommentBlock) {
            blocks.add(Prose.Paragraph.of(
                    node.getChildChars().isEmpty()
                            ? node.getChars().toString().strip()
                            : node.getChildChars().toString().strip()));
        } else {
            blocks(node, depth); // a quotation: what is in it
        }
    }

    private void list(ListBlock list, int depth) {
        int number = list instanceof OrderedList ordered ? ordered.getStartNumber() : 0;
        for (Node item : list.getChildren()) {
            String mark = list instanceof BulletList ? "-" : number++ + ".";
            boolean first = true;
            for (Node part : item.getChildren()) {
                if (first && part instanceof Paragraph paragraph) {
                    blocks.add(new Prose.Item(depth, mark, runs(paragraph)));
                } else {
                    block(part, depth);
                }
                first = false;
            }
        }
    }

    private static List<List<String>> rows(TableBlock table) {
        List<List<String>> rows = new ArrayList<>();
        for (Node part : table.getChildren()) {
            if (part instanceof TableSeparator) {
                continue;
            }
            for (Node row : part.getChildren()) {
                if (row instanceof TableRow) {
                    List<String> cells = new ArrayList<>();
                    for (Node cell : row.getChildren()) {
                        if (cell instanceof TableCell) {
                            cells.add(text(cell));
                        }
                    }
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        runs(node).forEach(run -> text.append(run.text()));
        return text.toString().strip();
    }

    private static List<Prose.Run> runs(Node node) {
        List<Prose.Run> runs = new ArrayList<>();
        collect(node, false, false, runs);
        return runs;
    }

    private static void collect(Node parent, boolean strong, boolean emphasis, List<Prose.Run> runs) {
        for (Node node : parent.getChildren()) {
            if (node instanceof StrongEmphasis) {
                collect(node, true, emphasis, runs);
            } else if (node instanceof Emphasis) {
                collect(node, strong, true, runs);
            } else if (node instanceof SoftLineBreak) {
                add(" ", strong, emphasis, runs);
            } else if (node instanceof HardLineBreak) {
                add("\n", strong, emphasis, runs);
            } else if (node instanceof Code code) {
                add(code.getText().toString(), strong, emphasis, runs);
            } else if (node instanceof AutoLink link) {
                add(link.getText().toString(), strong, emphasis, runs);
            } else if (node instanceof Text || node instanceof HtmlEntity || !node.hasChildren()) {
                add(node.getChars().unescape(), strong, emphasis, runs);
            } else {
                collect(node, strong, emphasis, runs); // a link: what it is called
            }
        }
    }

    /** Pieces that look alike are one piece. */
    private static void add(String text, boolean strong, boolean emphasis, List<Prose.Run> runs) {
        Prose.Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.strong() == strong && last.emphasis() == emphasis) {
            runs.set(runs.size() - 1, new Prose.Run(last.text() + text, strong, emphasis));
        } else {
            runs.add(new Prose.Run(text, strong, emphasis));
        }
    }
}
