package org.sodiem.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.markup.Prose;
import org.sodiem.score.Standing;
import org.sodiem.telling.StateTerm;
import org.sodiem.telling.VoiceText;
import org.sodiem.view.CampaignView;
import org.sodiem.view.Disagreement;
import org.sodiem.view.IndexView;
import org.sodiem.word.WordFields.Row;
import org.sodiem.word.WordFields.Table;
import org.sodiem.word.WordFields.Weight;

/**
 * The annex of a report on what offices find otherwise than units say, and why; it is left out where nobody has appraised.
 *
 * @param appraised the units that were appraised
 * @param rows what is found otherwise, unit by unit
 */
record DifferenceAnnex(List<Standing> appraised, List<Row> rows) {

    /** Where nobody has appraised. */
    static final DifferenceAnnex NONE = new DifferenceAnnex(List.of(), List.of());

    /** More rows are read in the annexes of the decision: on paper they would be hundreds of pages. */
    private static final int MOST_ROWS = 1_000;

    public DifferenceAnnex {
        appraised = List.copyOf(appraised);
        rows = List.copyOf(rows);
    }

    /** What offices find of one unit. */
    static DifferenceAnnex of(CampaignView view, Standing standing, Words words) {
        return of(view, List.of(standing), words);
    }

    /** What offices find of the units of an index. */
    static DifferenceAnnex of(CampaignView view, IndexView index, Words words) {
        return of(view, index.ordered(), words);
    }

    private static DifferenceAnnex of(CampaignView view, List<Standing> standings, Words words) {
        List<Standing> appraised = standings.stream()
                .filter(standing -> standing.voices().areAppraised())
                .toList();
        VoiceText why = VoiceText.of(view.scores().book(), words);
        List<Row> rows = new ArrayList<>();
        for (Standing standing : appraised) {
            Disagreement.of(standing).forEach(one -> rows.add(row(one, why, words)));
        }
        return new DifferenceAnnex(appraised, rows);
    }

    boolean isEmpty() {
        return appraised.isEmpty();
    }

    /** Puts the sentences before the table of a unit. */
    void tellUnit(Map<String, Prose> proses, Prose title, Words words) {
        List<String> sentences = new ArrayList<>();
        if (!isEmpty()) {
            Standing standing = appraised.get(0);
            sentences.add(
                    rows.isEmpty()
                            ? words.text("report.differences.none")
                            : words.count("report.differences", rows.size()));
            BigDecimal change = standing.voices().change();
            if (change != null) {
                sentences.add(
                        words.text("report.differences.change", words.numbers().signed(change)));
            }
        }
        tell(proses, title, sentences);
    }

    /** Puts the sentences before the table of all units. */
    void tellIndex(Map<String, Prose> proses, Prose title, Words words) {
        List<String> sentences = new ArrayList<>();
        if (!isEmpty()) {
            sentences.add(words.count("report.index.differences.units", appraised.size()));
            sentences.add(
                    rows.isEmpty()
                            ? words.text("report.index.differences.none")
                            : words.count("report.index.differences", rows.size()));
            if (rows.size() > MOST_ROWS) {
                sentences.add(words.text("report.index.differences.too-many"));
            }
        }
        tell(proses, title, sentences);
    }

    private void tell(Map<String, Prose> proses, Prose title, List<String> sentences) {
        proses.put("phu_luc_chenh_lech", isEmpty() ? Prose.NOTHING : title);
        proses.put("chenh_lech_chung", isEmpty() ? Prose.NOTHING : Prose.of(List.of(String.join(" ", sentences))));
    }

    /** The differences, one a row. */
    Table table() {
        return new Table(
                List.of("don_vi", "ma", "ten", "tu_cham", "tham_dinh", "chenh_lech", "ly_do"),
                rows.size() > MOST_ROWS ? List.of() : rows);
    }

    private static Row row(Disagreement one, VoiceText why, Words words) {
        Numbers numbers = words.numbers();
        BigDecimal change = one.change();
        return new Row(
                Weight.PLAIN,
                List.of(
                        one.standing().card().unit().title(),
                        one.subject().code(),
                        one.subject().title(),
                        said(one.own(), numbers, words),
                        said(one.found(), numbers, words),
                        change == null ? "" : numbers.signed(change),
                        why.why(one)));
    }

    private static String said(Disagreement.Said said, Numbers numbers, Words words) {
        return said.state() == null
                ? numbers.pointsOrDash(said.points())
                : StateTerm.of(said.state()).text(words);
    }
}
