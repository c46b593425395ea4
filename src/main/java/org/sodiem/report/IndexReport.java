package org.sodiem.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.markup.Prose;
import org.sodiem.score.Standing;
import org.sodiem.telling.VerdictText;
import org.sodiem.telling.VoiceText;
import org.sodiem.view.AreaSummary;
import org.sodiem.view.CampaignView;
import org.sodiem.view.ComponentSummary;
import org.sodiem.view.IndexView;
import org.sodiem.view.Mean;
import org.sodiem.word.WordFields;
import org.sodiem.word.WordFields.Row;
import org.sodiem.word.WordFields.Table;
import org.sodiem.word.WordFields.Weight;

/** The report of the office that follows up, on all units of one index. */
public final class IndexReport {

    private static final int MOST_COMPONENTS = 20;

    private IndexReport() {}

    /** What stands behind the fields of an index's template. */
    public static WordFields of(ReportHead head, CampaignView view, IndexView index) {
        return of(head, index, WorkAnnex.of(view, index), DifferenceAnnex.of(view, index, head.words()));
    }

    /** The same with these annexes. */
    static WordFields of(ReportHead head, IndexView index, WorkAnnex undertaken, DifferenceAnnex found) {
        Words words = head.words();
        Numbers numbers = words.numbers();
        String author = head.campaign().authority();
        Map<String, String> texts = head.texts(author);
        texts.put("co_quan_cap_tren", "");
        Mean mean = index.mean();
        List<Standing> ranked = index.ranked();
        List<Standing> others =
                index.ordered().stream().filter(s -> s.rank() == null).toList();
        texts.put("bo_tieu_chi", index.criteria().title());
        texts.put("so_don_vi", words.figure(index.ordered().size()));
        texts.put("so_xep_hang", words.figure(ranked.size()));
        texts.put("chi_so_trung_binh", numbers.pointsOrDash(mean.points()));
        Map<String, Prose> proses = new LinkedHashMap<>();
        proses.put("can_cu", head.basis());
        proses.put("ket_qua", Prose.of(result(head, index, ranked)));
        proses.put(
                "chua_xep_hang_chung",
                Prose.of(
                        others.isEmpty()
                                ? List.of(words.text("report.index.all-ranked"))
                                : List.of(words.count("report.index.unranked", others.size()))));
        boolean both = !undertaken.isEmpty() && !found.isEmpty();
        undertaken.tell(
                proses,
                head.annex(both ? words.text("report.undertaken", "I") : words.text("report.index.undertaken"), author),
                words);
        found.tellIndex(
                proses,
                head.annex(
                        both
                                ? words.text("report.annex.differences", "II")
                                : words.text("report.index.annex.differences"),
                        author),
                words);
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put("xep_hang", ranked(ranked, words));
        tables.put("chua_xep_hang", unranked(others, words));
        tables.put("linh_vuc", areas(index, numbers));
        tables.put("thanh_phan_mat_diem", components(index, words));
        tables.put("nhiem_vu", undertaken.counted(words));
        tables.put("cam_ket", undertaken.commitments(words));
        tables.put("chenh_lech", found.table());
        return new WordFields(texts, proses, tables);
    }

    private static Table ranked(List<Standing> standings, Words words) {
        Numbers numbers = words.numbers();
        return new Table(
                List.of("hang", "don_vi", "diem", "toi_da", "thuong", "tru", "chi_so", "xep_loai"),
                standings.stream()
                        .map(standing -> new Row(
                                Weight.PLAIN,
                                List.of(
                                        standing.place() == null ? "–" : words.figure(standing.place()),
                                        standing.card().unit().title(),
                                        numbers.points(standing.basis().achieved()),
                                        numbers.points(standing.most()),
                                        numbers.points(standing.counted().bonus()),
                                        numbers.points(standing.counted().penalty()),
                                        numbers.pointsOrDash(standing.index()),
                                        standing.band() == null
                                                ? "–"
                                                : standing.band().title())))
                        .toList());
    }

    private static Table unranked(List<Standing> standings, Words words) {
        return new Table(
                List.of("don_vi", "ly_do"),
                standings.stream()
                        .map(standing -> new Row(
                                Weight.PLAIN,
                                List.of(
                                        standing.card().unit().title(),
                                        VerdictText.unranked(standing.counted(), words))))
                        .toList());
    }

    private static List<String> result(ReportHead head, IndexView index, List<Standing> ranked) {
        Words words = head.words();
        Numbers numbers = words.numbers();
        List<String> sentences = new ArrayList<>();
        sentences.add(words.text(
                "report.index.result",
                words.figure(index.ordered().size()),
                words.figure(ranked.size()),
                numbers.pointsOrDash(index.mean().points())));
        sentences.add(VoiceText.basis(index.result().published(), words));
        if (index.ranksUnits()) {
            Standing last = ranked.get(ranked.size() - 1);
            sentences.add(words.text(
                    "report.index.range",
                    words.list(index.leaders().stream()
                            .map(leader -> leader.card().unit().title())
                            .toList()),
                    numbers.pointsOrDash(index.leaders().get(0).index()),
                    last.card().unit().title(),
                    numbers.pointsOrDash(last.index())));
        }
        if (ranked.stream().anyMatch(Standing::provisional)) {
            sentences.add(words.text("report.index.provisional"));
        }
        return sentences;
    }

    private static Table areas(IndexView index, Numbers numbers) {
        List<Row> rows = new ArrayList<>();
        for (AreaSummary area : index.areas()) {
            rows.add(new Row(
                    Weight.PLAIN,
                    List.of(
                            area.area().code().value(),
                            area.area().title(),
                            numbers.points(area.area().max().value()),
                            numbers.pointsOrDash(area.mean().points()),
                            area.mean().applicable().signum() == 0
                                    ? "–"
                                    : numbers.percent(
                                            area.mean().achieved(), area.mean().applicable()))));
        }
        return new Table(List.of("stt", "ten", "toi_da", "trung_binh", "ty_le"), rows);
    }

    private static Table components(IndexView index, Words words) {
        return new Table(
                List.of("ma", "ten", "toi_da", "diem_mat", "so_don_vi"),
                ComponentSummary.losing(index.components()).stream()
                        .limit(MOST_COMPONENTS)
                        .map(summary -> new Row(
                                Weight.PLAIN,
                                List.of(
                                        summary.component().code().value(),
                                        summary.component().title(),
                                        words.numbers()
                                                .points(summary.component()
                                                        .max()
                                                        .value()),
                                        words.numbers().points(summary.lost()),
                                        words.figure(summary.belowMaximum()))))
                        .toList());
    }
}
