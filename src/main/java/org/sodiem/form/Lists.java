package org.sodiem.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sodiem.book.Look;
import org.sodiem.book.SheetXml;
import org.sodiem.model.Component;
import org.sodiem.model.Rule;
import org.sodiem.sheet.SheetCell;

/** What is offered in cells, with its points, on a sheet that nobody sees. */
final class Lists {

    private final SheetXml sheet;
    private final Map<String, Offered> byCode = new HashMap<>();
    private final Map<List<String>, String> byLabels = new HashMap<>();
    private int column;

    Lists(SheetXml sheet) {
        this.sheet = sheet;
    }

    /**
     * Two ranges of the same length.
     *
     * @param labels what is offered
     * @param points what it gives or takes
     */
    record Offered(String labels, String points) {}

    /** Writes the options of a component. */
    void write(Component component) {
        List<Rule.Option> options = component.rule().options();
        if (options.isEmpty()) {
            return;
        }
        List<Slot.Offer> offers = FormMaker.offers(options);
        column += 2;
        for (int i = 0; i < options.size(); i++) {
            sheet.text(i + 1, column - 1, Look.BARE, offers.get(i).label());
            sheet.number(i + 1, column, Look.BARE, options.get(i).points().value());
        }
        byCode.put(
                component.code().value(),
                new Offered(range(column - 1, options.size()), range(column, options.size())));
    }

    Offered of(Component component) {
        return Objects.requireNonNull(byCode.get(component.code().value()));
    }

    /** A list of labels that several cells offer. */
    String labels(List<String> labels) {
        return byLabels.computeIfAbsent(labels, list -> {
            column++;
            for (int i = 0; i < list.size(); i++) {
                sheet.text(i + 1, column, Look.BARE, list.get(i));
            }
            return range(column, list.size());
        });
    }

    private String range(int place, int size) {
        String letters = SheetCell.letters(place);
        return sheet.quoted() + "!$" + letters + "$1:$" + letters + "$" + size;
    }
}
