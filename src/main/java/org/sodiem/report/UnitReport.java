package org.sodiem.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sodiem.language.Lookalikes;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.markup.Prose;
import org.sodiem.model.Group;
import org.sodiem.model.Part;
import org.sodiem.model.Rescale;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.score.Tally;
import org.sodiem.telling.Calculation;
import org.sodiem.telling.FactsText;
import org.sodiem.telling.ScaleText;
import org.sodiem.telling.StateTerm;
import org.sodiem.telling.Value;
import org.sodiem.telling.VerdictText;
import org.sodiem.telling.VoiceText;
import org.sodiem.view.Adjusted;
import org.sodiem.view.AreaStanding;
import org.sodiem.view.CampaignView;
import org.sodiem.view.CitedDocument;
import org.sodiem.view.CriteriaGroup;
import org.sodiem.view.Document;
import org.sodiem.view.IndexView;
import org.sodiem.view.Phase;
import org.sodiem.view.Section;
import org.sodiem.view.UnitTotals;
import org.sodiem.word.WordFields;
import org.sodiem.word.WordFields.Row;
import org.sodiem.word.WordFields.Table;
import org.sodiem.word.WordFields.Weight;

/**
 * The self-assessment report of one unit, in the parts that 384/BNV-CCHC of 28/1/2021 asks for: the table of
 * self-scores, what has no evidence, difficulties and proposals; before them the narrative, area by area.
 */
public final class UnitReport {

    private final ReportHead head;
    private final Words words;
    private final Numbers numbers;
    private final IndexView index;
    private final Phase phase;
    private final Standing standing;

    /** What the unit says, for the sheet that it signs. */
    private final Scorecard card;

    /** What its index comes from: the result where that is published. */
    private final Scorecard counted;

    private final Narrative narrative;
    private final WorkAnnex undertaken;
    private final DifferenceAnnex found;

    UnitReport(
            ReportHead head,
            IndexView index,
            Phase phase,
            Standing standing,
            Narrative narrative,
            WorkAnnex undertaken,
            DifferenceAnnex found) {
        this.head = head;
        this.words = head.words();
        this.numbers = words.numbers();
        this.index = index;
        this.phase = phase;
        this.standing = standing;
        this.card = standing.card();
        this.counted = standing.counted();
        this.narrative = narrative;
        this.undertaken = undertaken;
        this.found = found;
    }

    /** What stands behind the fields of a unit's template. */
    public static WordFields of(
            ReportHead head, CampaignView view, IndexView index, Standing standing, Narrative narrative) {
        return new UnitReport(
                        head,
                        index,
                        view.phase(index),
                        standing,
                        narrative,
                        WorkAnnex.of(view, standing),
                        DifferenceAnnex.of(view, standing, head.words()))
                .fields();
    }

    WordFields fields() {
        String title = card.unit().title();
        Map<String, String> texts = head.texts(words.text("report.author", words.within(title)));
        if (Lookalikes.key(head.campaign().authority()).endsWith(Lookalikes.key(title))) {
            texts.put("co_quan_cap_tren", ""); // it holds the assessment itself
        }
        texts.put("don_vi", title);
        texts.put("don_vi_thuong", words.within(title));
        texts.put("bo_tieu_chi", card.criteria().title());
        Tally total = counted.total();
        boolean known = counted.hasIndex();
        texts.put("chi_so", numbers.pointsOrDash(standing.index()));
        texts.put("diem", known ? numbers.points(total.achieved()) : "–");
        texts.put("diem_toi_da", numbers.points(total.maximum()));
        texts.put("diem_khong_ap_dung", numbers.points(total.notApplicable()));
        texts.put("diem_mat", known ? numbers.points(total.lost()) : "–");
        texts.put("diem_con_mo", numbers.points(total.open()));
        texts.put("diem_thuong", numbers.points(counted.bonus()));
        texts.put("diem_tru", numbers.points(counted.penalty()));
        texts.put("xep_loai", standing.band() == null ? "–" : standing.band().title());
        texts.put("xep_hang", standing.place() == null ? "–" : words.figure(standing.place()));
        texts.put("so_don_vi", words.figure(index.ordered().size()));
        Map<String, Prose> proses = new LinkedHashMap<>();
        proses.put("can_cu", head.basis());
        proses.put("ket_qua", Prose.of(result()));
        proses.put("noi_dung", content());
        List<ComponentScore> unproved = unproved();
        proses.put(
                "giai_trinh_chung",
                Prose.of(List.of(
                        unproved.isEmpty()
                                ? words.text("report.unproved.none")
                                : words.count("report.unproved", unproved.size()))));
        Table adjusted = adjusted();
        proses.put(
                "thuong_tru_chung",
                Prose.of(adjusted.rows().isEmpty() ? List.of() : List.of(words.text("report.adjusted"))));
        proses.put("kho_khan", orNothing(narrative.difficulties()));
        proses.put("kien_nghi", orNothing(narrative.proposals()));
        String author = words.text("report.author", words.within(card.unit().title()));
        undertaken.tell(proses, head.annex(words.text("report.undertaken", "III"), author), words);
        found.tellUnit(
                proses,
                head.annex(words.text("report.annex.differences", undertaken.isEmpty() ? "III" : "IV"), author),
                words);
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put("linh_vuc", areas());
        tables.put("giai_trinh", unproved(unproved));
        tables.put("thuong_tru", adjusted);
        tables.put("phieu_diem", sheet());
        tables.put("tai_lieu", documents());
        tables.put("nhiem_vu", undertaken.each(words));
        tables.put("cam_ket", undertaken.commitments(words));
        tables.put("chenh_lech", found.table());
        return new WordFields(texts, proses, tables);
    }

    private List<String> result() {
        List<String> sentences = new ArrayList<>();
        if (standing.index() != null) {
            boolean whole = counted.criteria().rescale() == Rescale.NONE
                    && standing.basis().notApplicable().signum() > 0;
            sentences.add(words.text(
                    basis(),
                    numbers.points(standing.basis().achieved()),
                    words.text(
                            whole ? "report.result.of-all" : "report.result.of-applicable",
                            numbers.points(standing.most())),
                    numbers.points(standing.index())));
            if (!standing.isShare()) {
                sentences.add(words.text("report.result.scaled"));
            }
        }
        sentences.add(VoiceText.basis(index.result().published(), words));
        sentences.add(VerdictText.of(index, standing, phase, words));
        return sentences;
    }

    private String basis() {
        if (standing.isResult()) {
            return "report.result.published";
        }
        if (standing.provisional()) {
            return "report.result.provisional";
        }
        return card.count(score -> score.component().isSurvey()) > 0 ? "report.result.survey" : "report.result";
    }

    private Prose orNothing(Prose told) {
        return told.isEmpty() ? Prose.of(List.of(words.text("report.nothing-told"))) : told;
    }

    /** The narrative, area by area, each with what its figures say. */
    private Prose content() {
        List<Prose.Block> blocks = new ArrayList<>(narrative.general().blocks());
        for (AreaStanding area : AreaStanding.of(index, counted)) {
            String code = area.area().code().value();
            blocks.add(new Prose.Heading(2, code + ". " + area.area().title()));
            blocks.add(Prose.Paragraph.of(finding(area)));
            blocks.addAll(narrative.areas().getOrDefault(code, Prose.NOTHING).blocks());
        }
        return new Prose(blocks);
    }

    private String finding(AreaStanding area) {
        Tally tally = area.tally();
        if (!counted.hasIndex()) {
            return words.text("report.area.unknown", numbers.points(tally.maximum()));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(words.text("report.area", numbers.points(tally.achieved()), numbers.points(tally.applicable())));
        String losing = scores(area.area()).stream()
                .filter(score -> score.lost().signum() > 0)
                .map(score -> words.text(
                        "report.area.component",
                        score.component().code().value(),
                        words.within(score.component().title()),
                        numbers.points(score.lost())))
                .collect(Collectors.joining("; "));
        if (!losing.isEmpty()) {
            sentences.add(words.text("report.area.lost", numbers.points(tally.lost()), losing));
        }
        if (tally.open().signum() > 0) {
            sentences.add(words.text(
                    phase.scoring() ? "report.area.open" : "report.area.open.over", numbers.points(tally.open())));
        }
        return String.join(" ", sentences);
    }

    /** The components of a part; by code, since a kind of unit may have a rule of its own. */
    private List<ComponentScore> scores(Part area) {
        Set<String> codes =
                area.components().stream().map(one -> one.code().value()).collect(Collectors.toSet());
        return counted.components().stream()
                .filter(score -> codes.contains(score.component().code().value()))
                .toList();
    }

    private Table areas() {
        List<Row> rows = new ArrayList<>();
        for (AreaStanding area : AreaStanding.of(index, counted)) {
            rows.add(new Row(
                    Weight.PLAIN, sums(area.area().code().value(), area.area().title(), area.tally())));
        }
        rows.add(new Row(Weight.STRONG, sums("", words.text("report.total"), counted.total())));
        return new Table(List.of("stt", "ten", "toi_da", "khong_ap_dung", "diem", "mat", "con_mo", "ty_le"), rows);
    }

    private List<String> sums(String code, String title, Tally tally) {
        boolean known = counted.hasIndex();
        return List.of(
                code,
                title,
                numbers.points(tally.maximum()),
                tally.notApplicable().signum() == 0 ? "" : numbers.points(tally.notApplicable()),
                known ? numbers.points(tally.achieved()) : "–",
                known ? numbers.points(tally.lost()) : "–",
                tally.open().signum() == 0 ? "" : numbers.points(tally.open()),
                known && tally.applicable().signum() > 0 ? numbers.percent(tally.achieved(), tally.applicable()) : "–");
    }

    /** What counts without a document, and what nothing was entered for. */
    private List<ComponentScore> unproved() {
        return card.components().stream()
                .filter(score -> score.state() == State.WITHOUT_EVIDENCE
                        || score.state() == State.NOT_ENTERED
                        || score.state() == State.INVALID)
                .toList();
    }

    private Table unproved(List<ComponentScore> scores) {
        return new Table(
                List.of("ma", "ten", "toi_da", "diem", "trang_thai", "giai_trinh"),
                scores.stream()
                        .map(score -> new Row(
                                Weight.PLAIN,
                                List.of(
                                        score.component().code().value(),
                                        score.component().title(),
                                        numbers.points(score.component().max().value()),
                                        numbers.pointsOrDash(score.points()),
                                        StateTerm.of(score.state()).text(words),
                                        note(score))))
                        .toList());
    }

    private static String note(ComponentScore score) {
        return score.entry() == null ? "" : score.entry().note().strip();
    }

    private Table adjusted() {
        Adjusted adjusted = Adjusted.of(standing, head.campaign().coordinator().value());
        List<Row> rows = new ArrayList<>();
        adjusted.bonuses()
                .forEach(bonus -> rows.add(new Row(
                        Weight.PLAIN,
                        List.of(
                                bonus.item().code().value(),
                                bonus.item().title(),
                                "+" + numbers.points(bonus.points()),
                                bonus.note().strip(),
                                cited(bonus.documents())))));
        adjusted.penalties().stream()
                .filter(penalty -> !adjusted.isWaiting(penalty))
                .forEach(penalty -> rows.add(new Row(
                        Weight.PLAIN,
                        List.of(
                                penalty.item().code().value(),
                                penalty.item().title(),
                                numbers.loss(penalty.points()),
                                penalty.reason().strip(),
                                cited(penalty.documents())))));
        return new Table(List.of("ma", "ten", "diem", "ly_do", "tai_lieu"), rows);
    }

    /**
     * The sheet of scores, form A: the scale of a component stands in rows of its own below it. What the survey and other
     * indexes give stands in a column of its own, sums too: no unit gives it itself.
     */
    private Table sheet() {
        List<Row> rows = new ArrayList<>();
        for (Section section : Section.all(card.criteria().parts())) {
            CriteriaGroup head = section.head();
            if (head != null) {
                rows.add(group(head));
            }
            for (ComponentScore score : card.components().subList(section.from(), section.to())) {
                rows.add(component(score));
                ScaleText.of(score.component(), words).forEach(scale -> rows.add(scale(scale)));
            }
        }
        UnitTotals own = UnitTotals.of(standing);
        rows.add(sum(
                "",
                words.text("report.total"),
                card.total().maximum(),
                numbers.pointsOrDash(own.achieved()),
                card.components().stream().allMatch(score -> score.component().isSelfScored())
                        ? ""
                        : numbers.pointsOrDash(own.surveyed())));
        return new Table(
                List.of("stt", "ten", "toi_da", "so_lieu", "cach_tinh", "diem", "khac", "tai_lieu", "ghi_chu"), rows);
    }

    /** A line of a scale; a rule in words stands where calculations do, since the column of points holds numbers alone. */
    private Row scale(ScaleText.Row scale) {
        String points = scale.points().text(words);
        boolean plain = scale.points() instanceof Value.Amount;
        return new Row(
                Weight.LIGHT, List.of("", scale.label(), plain ? points : "", "", plain ? "" : points, "", "", "", ""));
    }

    private Row group(CriteriaGroup head) {
        List<ComponentScore> scores = card.components().subList(head.from(), head.to());
        return sum(
                head.code(),
                head.group().title(),
                Tally.of(head.group(), scores, score -> true).maximum(),
                given(head.group(), scores, true),
                given(head.group(), scores, false));
    }

    /** What the unit gives itself for a group, or others give it; nothing of what is not there. */
    private String given(Group group, List<ComponentScore> scores, boolean self) {
        List<ComponentScore> some = scores.stream()
                .filter(score -> score.component().isSelfScored() == self)
                .toList();
        if (some.isEmpty()) {
            return "";
        }
        boolean known = self ? card.hasIndex() : some.stream().anyMatch(score -> score.points() != null);
        return known
                ? numbers.points(
                        Tally.of(group, scores, score -> score.component().isSelfScored() == self)
                                .achieved())
                : "–";
    }

    private Row sum(String code, String title, BigDecimal maximum, String self, String others) {
        return new Row(Weight.STRONG, List.of(code, title, numbers.points(maximum), "", "", self, others, "", ""));
    }

    private Row component(ComponentScore score) {
        String points =
                score.points() == null ? StateTerm.of(score.state()).text(words) : numbers.points(score.points());
        boolean self = score.component().isSelfScored();
        return new Row(
                Weight.PLAIN,
                List.of(
                        score.component().code().value(),
                        score.component().title(),
                        numbers.points(score.component().max().value()),
                        facts(score),
                        Calculation.of(score, words),
                        self ? points : "",
                        self ? "" : points,
                        cited(CitedDocument.of(score)),
                        note(score)));
    }

    private String facts(ComponentScore score) {
        return score.entry() == null
                ? ""
                : score.entry()
                        .facts()
                        .match(FactsText.of(
                                words, card.criteria(), score.component().code().value()));
    }

    private String cited(List<CitedDocument> documents) {
        return documents.stream().map(this::cited).collect(Collectors.joining("; "));
    }

    private String cited(CitedDocument cited) {
        List<String> parts = new ArrayList<>();
        parts.add(cited.document().name());
        if (!cited.section().isEmpty()) {
            parts.add(cited.section());
        }
        if (!cited.pages().isEmpty()) {
            parts.add(words.text("documents.pages", cited.pages()));
        }
        return String.join(", ", parts);
    }

    /** Every document that an entry cites, once, in the order in which they are first cited, with what it proves. */
    private Table documents() {
        Map<Document, List<String>> proves = new LinkedHashMap<>();
        for (ComponentScore score : card.components()) {
            for (CitedDocument cited : CitedDocument.of(score)) {
                List<String> codes = proves.computeIfAbsent(cited.document(), key -> new ArrayList<>());
                if (!codes.contains(score.component().code().value())) {
                    codes.add(score.component().code().value());
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        proves.forEach((document, codes) -> rows.add(new Row(
                Weight.PLAIN,
                List.of(
                        words.figure(rows.size() + 1),
                        document.number(),
                        document.title(),
                        day(document),
                        document.issuer(),
                        document.access().isInternal()
                                ? words.text("report.internal")
                                : document.access().address(),
                        String.join(", ", codes)))));
        return new Table(List.of("stt", "so", "ten", "ngay", "co_quan", "dia_chi", "chung_minh"), rows);
    }

    private String day(Document document) {
        return document.date() == null ? "" : words.days().day(document.date());
    }
}
