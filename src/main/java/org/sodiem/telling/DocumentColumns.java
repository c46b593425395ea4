package org.sodiem.telling;

import java.util.List;
import java.util.stream.Collectors;
import org.sodiem.view.Document;
import org.sodiem.view.EvidenceRegister.Proven;
import org.sodiem.view.EvidenceRegister.Registered;

/** The columns of the register of evidence. */
public final class DocumentColumns {

    public static final Column<Registered> NUMBER =
            document(Column.text("number", "evidence.number", Document::number));
    public static final Column<Registered> TITLE = document(Column.text("title", "evidence.name", Document::title));
    public static final Column<Registered> ISSUER =
            document(Column.text("issuer", "evidence.issuer", Document::issuer));
    public static final Column<Registered> DATE = document(Column.day("date", "evidence.date", Document::date));

    /** All of them, in the order of data; an internal document has no address. */
    public static final List<Column<Registered>> ALL = List.of(
            NUMBER,
            TITLE,
            ISSUER,
            DATE,
            document(Column.term(
                    "internal",
                    "table.internal",
                    document -> Value.of(document.access().isInternal()))),
            document(Column.text(
                    "address", "table.address", document -> document.access().address())),
            Column.text(
                    "units",
                    "table.units",
                    cited -> cited.units().stream()
                            .map(unit -> unit.id().value())
                            .collect(Collectors.joining(" "))),
            Column.text(
                    "components",
                    "table.components",
                    cited -> cited.proves().stream().map(Proven::code).collect(Collectors.joining(" "))));

    private DocumentColumns() {}

    private static Column<Registered> document(Column<Document> column) {
        return column.of(Registered::document);
    }
}
