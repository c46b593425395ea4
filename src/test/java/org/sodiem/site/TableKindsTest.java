package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.Repository;
import org.sodiem.page.Context;
import org.sodiem.page.UnitPrints;
import org.sodiem.part.Cell;
import org.sodiem.part.Table;
import org.sodiem.source.FileTree;
import org.sodiem.source.FolderTree;
import org.sodiem.view.CampaignView;

/** What the columns of all tables say that they hold: a medium that knows numbers and days can take their values as such. */
class TableKindsTest {

    private static final String FIGURE = "[+\u2212]?[0-9]+([.][0-9]{3})*(,[0-9]+)?%?";

    /** A figure that says its value by itself, so that the cell does not say it again. */
    private static final String PLAIN = "[+\u2212]?[0-9]+([.][0-9]{3})*(,[0-9]+)?";

    private static final String NUMBER = "-?[0-9]+([.][0-9]+)?";

    @TempDir
    private Path folder;

    /** The tables of every page of two campaigns: with a record of two rounds, and with the real set of criteria. */
    private List<Table> tables() throws IOException {
        List<Table> tables = new ArrayList<>();
        Path twoRounds = HistoryPagesTest.twoRounds(folder).folder();
        try (Repository repository = Repository.open(twoRounds)) {
            collect(
                    (Assessment.Scored)
                            Assessment.of(repository, new FolderTree(twoRounds), null, (stage, done, total) -> {}),
                    tables);
        }
        FileTree sample = new FolderTree(Path.of(""));
        collect((Assessment.Scored) Assessment.of(sample, null, (stage, done, total) -> {}), tables);
        return tables;
    }

    private static void collect(Assessment.Scored assessment, List<Table> tables) {
        Context context = Context.of(
                CampaignView.of(assessment.scores(), null),
                assessment.chronicle(),
                assessment.problems(),
                "sodiem",
                assessment.theme());
        Pages.of(context, new UnitPrints(context)).forEach(page -> collect(page.filled(), tables));
    }

    private static void collect(Object shown, List<Table> tables) {
        if (shown instanceof Table table) {
            tables.add(table);
        } else if (shown instanceof Collection<?> several) {
            several.forEach(one -> collect(one, tables));
        } else if (shown instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                try {
                    Object part = component.getAccessor().invoke(record);
                    if (part != null) {
                        collect(part, tables);
                    }
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(e.getMessage(), e);
                }
            }
        }
    }

    private static boolean isHeld(String kind, Cell cell) {
        String text = cell.text();
        return switch (kind) {
            case "number" ->
                cell.value().isEmpty()
                        ? text.matches(PLAIN) || !text.matches(FIGURE)
                        : cell.value().matches(NUMBER);
            case "share" ->
                cell.value().isEmpty()
                        ? text.equals("0") || !text.matches(FIGURE)
                        : cell.value().matches(NUMBER) && Double.parseDouble(cell.value()) <= 1;
            case "day" -> cell.value().isEmpty() ? text.isEmpty() : cell.value().matches("[0-9]{8}");
            case "text" -> !text.matches(FIGURE);
            default -> text.isEmpty() || cell.spot() == null;
        };
    }

    @Test
    void tellsWhatEveryColumnHolds() throws IOException {
        Set<String> kinds = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (Table table : tables()) {
            for (Table.Body body : table.bodies()) {
                for (Table.Row row : body.rows()) {
                    for (int at = 0; at < row.cells().size(); at++) {
                        Table.Head head = table.heads().get(at);
                        kinds.add(head.kind());
                        Cell cell = row.cells().get(at);
                        if (!isHeld(head.kind(), cell)) {
                            others.add(table.classes() + ", " + head.text() + " (" + head.kind() + "): " + cell.text()
                                    + " [" + cell.value() + "]");
                        }
                    }
                }
            }
        }
        assertThat(kinds).containsExactlyInAnyOrder("text", "number", "share", "day", "drawing");
        assertThat(others).isEmpty();
    }
}
