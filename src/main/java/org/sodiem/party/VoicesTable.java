package org.sodiem.party;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Part;
import org.sodiem.page.Context;
import org.sodiem.part.Cell;
import org.sodiem.part.Columns;
import org.sodiem.part.Link;
import org.sodiem.part.Mark;
import org.sodiem.part.SitePath;
import org.sodiem.part.Table;
import org.sodiem.score.AdjustmentVoices;
import org.sodiem.score.Answer;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.ComponentVoices;
import org.sodiem.score.Explained;
import org.sodiem.score.Standing;
import org.sodiem.score.Voice;
import org.sodiem.score.Voices;
import org.sodiem.telling.LevelText;
import org.sodiem.telling.VoiceColumns;
import org.sodiem.telling.VoiceText;
import org.sodiem.view.IndexView;

/** Tells of one unit who gives how many points: each area, and each component that is more than agreed to. */
final class VoicesTable extends UnitPart {

    private final Voices voices;
    private final VoiceText text;
    private final Map<String, Set<String>> changes = new HashMap<>();
    private final List<String> late;

    VoicesTable(Context context, IndexView index, Standing standing) {
        super(context, index, standing);
        this.voices = standing.voices();
        this.late = context.view().lateAnswers(standing.card());
        this.text = new VoiceText(words, context::officeTitle);
    }

    UnitPage.Findings voices() {
        return new UnitPage.Findings(finding(), table());
    }

    /** How many components were appraised, and how; nothing where none was. */
    private String finding() {
        if (!voices.areAppraised()) {
            return "";
        }
        List<ComponentVoices> own = voices.toAppraise();
        int decided =
                (int) own.stream().filter(each -> each.appraised() != null).count();
        int asked = (int) own.stream().filter(ComponentVoices::isAsked).count();
        List<String> sentences = new ArrayList<>();
        sentences.add(words.text("unit.voices.decided", words.figure(decided), words.figure(own.size())));
        int others = (int) own.stream().filter(ComponentVoices::differs).count();
        sentences.add(others == 0 ? words.text("unit.voices.same") : words.count("unit.voices.others", others));
        if (asked > 0) {
            sentences.add(words.count("unit.voices.asked", asked));
        }
        long won = own.stream()
                .filter(each -> each.explained() == Explained.ACCEPTED)
                .count();
        int awaited = voices.unanswered().size();
        if (won > 0) {
            sentences.add(words.text("unit.voices.won", words.figure(won)));
        }
        if (awaited > 0) {
            sentences.add(words.text("unit.voices.awaited", String.join(", ", voices.unanswered())));
        }
        sentences.add(words.text(voices.result() == null ? "unit.voices.open" : "unit.voices.published"));
        return String.join(" ", sentences);
    }

    /** The table; none where nobody has appraised. */
    private Table table() {
        if (!voices.areAppraised()) {
            return Table.NONE;
        }
        Columns<Row> columns = new Columns<Row>()
                .names(words.text("unit.voices.what", LevelText.title(index.criteria(), 0, words)), Row::name)
                .number(words.text("column.maximum"), row -> context.points(row.max()))
                .looking("num muted")
                .onPhones(words.text("column.maximum"));
        Stream.of(Voice.values()).filter(voices::speaks).forEach(voice -> {
            String head = words.text(VoiceColumns.key(voice));
            columns.number(head, row -> cell(row, voice)).onPhones(head);
        });
        return columns.prose(words.text("unit.voices.why"), row -> Cell.of(why(row)))
                .looking("whole small")
                .table("voices stack", rows())
                .scrolling(words.text("unit.voices"));
    }

    /**
     * An area, a component, or all together.
     *
     * @param component the component, null where there are several
     * @param parts the parts of the set; none where it is one component
     * @param from the place of the first component in the set, from 0
     */
    private record Row(
            Cell name,
            BigDecimal max,
            @Nullable ComponentVoices component,
            @Nullable AdjustmentVoices adjustment,
            List<Part> parts,
            int from) {
        private Row {
            parts = List.copyOf(parts);
        }

        Row(Cell name, BigDecimal max, @Nullable ComponentVoices component, List<Part> parts, int from) {
            this(name, max, component, null, parts, from);
        }
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int from = 0;
        for (Part area : index.criteria().parts()) {
            int to = from + area.components().size();
            String code = area.code().value();
            Link link = new Link(code + ". " + area.shortTitle(), "#lv-" + code, false);
            rows.add(new Row(Cell.of(link).looking("strong"), area.max().value(), null, List.of(area), from));
            for (int i = from; i < to; i++) {
                ComponentVoices component = voices.of(i);
                if (isToldAlone(component)) {
                    rows.add(
                            new Row(name(component), component.component().max().value(), component, List.of(), i));
                }
            }
            from = to;
        }
        for (AdjustmentVoices adjustment : voices.adjustments()) {
            String name =
                    adjustment.item().code().value() + " " + adjustment.item().title();
            Link link = new Link(name, "#thuong-tru", false);
            rows.add(new Row(Cell.of(link), adjustment.item().most(), null, adjustment, List.of(), 0));
        }
        Cell all = Cell.of(words.text("unit.voices.all")).looking("strong");
        rows.add(new Row(
                all, index.criteria().total().value(), null, index.criteria().parts(), 0));
        return rows;
    }

    private static Cell name(ComponentVoices component) {
        String code = component.component().code().value();
        return Cell.of(new Link(code + " " + component.component().title(), SitePath.anchor(code), false));
    }

    private Cell cell(AdjustmentVoices adjustment, Voice voice) {
        BigDecimal points = switch (voice) {
            case SELF -> adjustment.own();
            case APPRAISAL_1 -> adjustment.first();
            case APPRAISAL_2 -> adjustment.second();
            case EXPLANATION, SURVEY, EXTERNAL, RESULT -> null;
        };
        return voice == Voice.EXPLANATION
                ? Cell.of(text.state(adjustment.explained()))
                : points == null ? Cell.EMPTY : Cell.number(numbers.points(points), points);
    }

    private Cell cell(Row row, Voice voice) {
        if (row.adjustment() != null) {
            return cell(row.adjustment(), voice);
        }
        ComponentVoices component = row.component();
        if (component == null) {
            BigDecimal sum = voices.sum(voice, row.parts(), row.from());
            return sum == null ? Cell.EMPTY : Cell.strong(numbers.points(sum), sum);
        }
        if (voice == Voice.EXPLANATION) {
            return Cell.of(text.state(component.explained()));
        }
        ComponentScore said = component.of(voice);
        if (said == null) {
            return Cell.EMPTY;
        }
        BigDecimal points = said.points();
        return points == null
                ? Cell.of(Mark.of(said.state(), words).text())
                : Cell.number(numbers.points(points), points);
    }

    private String why(Row row) {
        if (row.adjustment() != null) {
            return text.why(row.adjustment())
                    + late(row.adjustment().item().code().value());
        }
        ComponentVoices component = row.component();
        if (component == null) {
            return "";
        }
        ComponentScore last = component.second() == null ? component.first() : component.second();
        String code = component.component().code().value();
        return (text.why(component) + late(code) + " " + changed(last)).strip();
    }

    /** That the unit answered after the window for it had closed; nothing where it did not. */
    private String late(String code) {
        return late.contains(code) ? " " + words.text("voice.late") : "";
    }

    /** That the unit says something else by now than what the office looked at; nothing where it does not. */
    private String changed(@Nullable ComponentScore last) {
        if (last == null
                || !(last.answer() instanceof Answer.Appraised appraised)
                || appraised.against().isEmpty()) {
            return "";
        }
        Set<String> codes = changes.computeIfAbsent(
                appraised.against(),
                against -> context.chronicle().changedSince(voices.self().key(), against));
        return codes.contains(last.component().code().value()) ? words.text("voice.changed", appraised.against()) : "";
    }

    private boolean isToldAlone(ComponentVoices component) {
        return component.differs()
                || component.isAsked()
                || component.explanation() != null
                || !changed(component.second() == null ? component.first() : component.second())
                        .isEmpty()
                || isByName(component.first())
                || isByName(component.second());
    }

    private static boolean isByName(@Nullable ComponentScore said) {
        return said != null
                && said.answer() instanceof Answer.Appraised appraised
                && !appraised.finding().reason().isEmpty();
    }
}
