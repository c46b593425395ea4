package org.sodiem.data;

import java.util.List;
import java.util.stream.Stream;
import org.sodiem.model.Campaign;
import org.sodiem.telling.Column;

/** Tables of a campaign as CSV; every row begins with the campaign. */
public final class Csv {

    private Csv() {}

    /** A table as CSV, its columns called as programs call them. */
    public static <T> String write(Campaign campaign, DataTable<T> table) {
        Stream<Column<T>> first = Stream.of(
                Column.text("campaign", "table.about.campaign", row -> campaign.id()),
                Column.text("fictitious", "table.about.notice", row -> String.valueOf(campaign.fictitious())));
        List<Column<T>> columns = Stream.concat(first, table.columns().stream()).toList();
        CsvText csv = new CsvText();
        columns.forEach(column -> csv.name(column.id()));
        csv.endRow();
        for (T row : table.rows()) {
            columns.forEach(column -> csv.cell(column.value().apply(row)));
            csv.endRow();
        }
        return csv.toString();
    }
}
