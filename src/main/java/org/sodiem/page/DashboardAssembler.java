package org.sodiem.page;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.sodiem.model.Band;
import org.sodiem.model.Round;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.ComponentSummary;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.score.Tally;

/** Fills the first page. */
final class DashboardAssembler {

    /** A grid or list that is longer is no longer read; the whole is in the ranking and in the data. */
    private static final int MOST_ROWS = 40;

    private static final int MOST_LOSSES = 10;
    private static final int MOST_CODES = 6;
    private static final SitePath HERE = SitePath.DASHBOARD;

    private final Context context;

    DashboardAssembler(Context context) {
        this.context = context;
    }

    DashboardPage page() {
        return new DashboardPage(
                context.frame("Tổng quan", HERE, List.of(), context.indexes()),
                sub(),
                context.campaign().rounds().stream().map(this::stage).toList(),
                context.compared().stream().map(this::comparison).toList(),
                context.single().stream()
                        .map(index -> new ByOfficeTable(context, index, HERE).table())
                        .toList());
    }

    private String sub() {
        List<String> parts = new ArrayList<>();
        for (IndexView index : context.indexes()) {
            String units = index.comparesUnits()
                    ? index.ordered().size() + " " + context.kind(index)
                    : index.ordered().stream()
                            .map(s -> MethodWords.lower(s.card().unit().title()))
                            .findFirst()
                            .orElse("");
            int criteria = index.criteria().areas().stream()
                    .mapToInt(a -> a.criteria().size())
                    .sum();
            parts.add(units + " (" + index.criteria().areas().size() + " lĩnh vực, " + criteria + " tiêu chí, "
                    + index.components().size() + " tiêu chí thành phần)");
        }
        return "Kết quả tự đánh giá, chấm điểm của " + String.join("; ", parts) + ".";
    }

    private DashboardPage.Stage stage(Round round) {
        LocalDateTime at = context.scores().at();
        String opens = Days.day(round.opens().toLocalDate());
        String deadline = Days.deadline(round);
        if (at == null) {
            return new DashboardPage.Stage("next", round.title(), opens + " đến " + deadline);
        }
        if (at.isAfter(round.closes().value())) {
            return new DashboardPage.Stage("done", round.title(), "Hết hạn " + deadline);
        }
        if (at.isBefore(round.opens())) {
            return new DashboardPage.Stage("next", round.title(), opens + " đến " + deadline);
        }
        long days = Days.between(at, round.closes().value());
        String left = days == 0 ? "hạn trong ngày" : "còn " + days + " ngày";
        return new DashboardPage.Stage("now", round.title() + ", đang mở", "Hạn " + deadline + ", " + left);
    }

    private DashboardPage.Comparison comparison(IndexView index) {
        return new DashboardPage.Comparison(
                "Chỉ số cải cách hành chính các " + context.kind(index) + " năm "
                        + context.campaign().period().to().getYear(),
                figures(index),
                ranking(index),
                index.ticks(),
                groups(index),
                new HeatGrid(index, HERE).grid(MOST_ROWS),
                losses(index),
                unentered(index),
                unproved(index));
    }

    private List<Figure> figures(IndexView index) {
        int units = index.ordered().size();
        int own = ownComponents(index);
        List<Scorecard> cards = index.ordered().stream().map(Standing::card).toList();
        long whole = cards.stream().filter(card -> entered(card) == own).count();
        int missing = cards.stream()
                .mapToInt(card -> card.count(c -> c.state() == State.NOT_ENTERED))
                .sum();
        int proved = cards.stream().mapToInt(DashboardAssembler::proved).sum();
        int toProve = cards.stream().mapToInt(DashboardAssembler::toProve).sum();
        BigDecimal risk = cards.stream()
                .map(card -> card.points(State.WITHOUT_EVIDENCE))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal open = cards.stream().map(card -> card.total().open()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = index.result().mean();
        int ranked = index.ranked().size();
        return List.of(
                new Figure(
                        "Chỉ số bình quân các " + context.kind(index),
                        Numbers.pointsOrDash(mean),
                        "/100",
                        ranked == units ? "của " + units + " đơn vị" : ranked + "/" + units + " đơn vị được xếp hạng",
                        false),
                new Figure(
                        "Đơn vị đã chấm đủ " + own + " thành phần",
                        String.valueOf(whole),
                        "/" + units,
                        missing == 0 ? "không còn thành phần bỏ trống" : "còn " + missing + " thành phần chưa chấm",
                        false),
                new Figure(
                        "Thành phần có điểm đã có tài liệu",
                        toProve == 0
                                ? "–"
                                : Numbers.wholePercent(BigDecimal.valueOf(proved), BigDecimal.valueOf(toProve)),
                        toProve == 0 ? "" : "%",
                        Numbers.figure(proved) + "/" + Numbers.figure(toProve),
                        false),
                new Figure(
                        "Điểm chưa có tài liệu kiểm chứng",
                        Numbers.points(risk),
                        "",
                        risk.signum() == 0 ? "không có điểm nào" : "có thể bị trừ khi thẩm định",
                        risk.signum() > 0),
                new Figure("Điểm còn có thể đạt", Numbers.points(open), "", "chưa chấm hoặc chờ khảo sát", false));
    }

    private static int ownComponents(IndexView index) {
        return (int) index.components().stream()
                .filter(c -> !c.component().isSurvey())
                .count();
    }

    /** Own components that are entered or do not apply. */
    static int entered(Scorecard card) {
        return card.count(c -> !c.component().isSurvey() && c.state() != State.NOT_ENTERED);
    }

    static int proved(Scorecard card) {
        return card.count(c -> DashboardAssembler.hasToBeProved(c) && c.state() == State.COMPLETE);
    }

    static int toProve(Scorecard card) {
        return card.count(DashboardAssembler::hasToBeProved);
    }

    private static boolean hasToBeProved(ComponentScore score) {
        return !score.component().isSurvey()
                && score.points() != null
                && score.points().signum() > 0;
    }

    private List<Piece> ranking(IndexView index) {
        List<Standing> ranked = index.ranked();
        if (ranked.isEmpty()) {
            return List.of(Piece.plain("Chưa có đơn vị nào đủ số liệu để xếp hạng."));
        }
        Standing first = ranked.get(0);
        List<Piece> pieces = new ArrayList<>();
        long leaders = ranked.stream().filter(s -> Objects.equals(s.rank(), 1)).count();
        pieces.add(Piece.strong(first.card().unit().title()));
        pieces.add(
                Piece.plain((leaders > 1 ? " và " + (leaders - 1) + " đơn vị khác cùng dẫn đầu với " : " dẫn đầu với ")
                        + Numbers.pointsOrDash(first.index()) + "."));
        if (ranked.size() > leaders) {
            Standing last = ranked.get(ranked.size() - 1);
            pieces.add(Piece.plain(" Thấp nhất là "));
            pieces.add(Piece.strong(MethodWords.lower(last.card().unit().title())));
            pieces.add(Piece.plain(", " + Numbers.pointsOrDash(last.index()) + "."));
        }
        int unranked = index.ordered().size() - ranked.size();
        if (unranked > 0) {
            pieces.add(Piece.plain(" " + unranked + " đơn vị chưa xếp hạng."));
        }
        return pieces;
    }

    private List<DashboardPage.Group> groups(IndexView index) {
        List<DashboardPage.Group> groups = new ArrayList<>();
        BigDecimal above = null;
        for (Band band : index.criteria().bands()) {
            List<DashboardPage.Row> rows = index.ordered().stream()
                    .filter(s -> band.equals(s.band()))
                    .map(s -> row(s, index))
                    .toList();
            if (!rows.isEmpty()) {
                String limits = "từ " + Numbers.figure(band.from().value())
                        + (above == null ? "" : " đến dưới " + Numbers.figure(above));
                groups.add(new DashboardPage.Group(band.title(), limits + ": " + rows.size() + " đơn vị", rows));
            }
            above = band.from().value();
        }
        List<DashboardPage.Row> others = index.ordered().stream()
                .filter(s -> s.rank() == null)
                .map(s -> row(s, index))
                .toList();
        if (!others.isEmpty()) {
            groups.add(new DashboardPage.Group("Chưa xếp hạng", others.size() + " đơn vị", others));
        }
        return groups;
    }

    private DashboardPage.Row row(Standing standing, IndexView index) {
        Scorecard card = standing.card();
        int own = ownComponents(index);
        int entered = entered(card);
        int proved = proved(card);
        int toProve = toProve(card);
        String adjustment = (card.bonus().signum() > 0 ? "thưởng " + Numbers.points(card.bonus()) : "")
                + (card.bonus().signum() > 0 && card.penalty().signum() > 0 ? ", " : "")
                + (card.penalty().signum() > 0 ? "trừ " + Numbers.points(card.penalty()) : "");
        return new DashboardPage.Row(
                standing.rank() == null ? "" : standing.rank().toString(),
                unitLink(standing),
                standing.index() == null ? "" : Numbers.points(standing.index()),
                standing.index() == null ? "" : index.at(standing.index()),
                statusWords(card),
                adjustment,
                entered + "/" + own,
                Bar.count(entered, own),
                proved + "/" + toProve,
                Bar.count(proved, toProve));
    }

    static String statusWords(Scorecard card) {
        return switch (card.status()) {
            case SCORED -> "";
            case NOT_SUBMITTED -> "chưa nộp";
            case INVALID -> "có thành phần chưa hợp lệ";
            case UNREADABLE -> "tệp không đọc được";
        };
    }

    private static Link unitLink(Standing standing) {
        return Link.to(
                standing.card().unit().title(),
                SitePath.unit(standing.card().unit().id().value()),
                HERE);
    }

    private DashboardPage.Losses losses(IndexView index) {
        List<ComponentSummary> worst = index.components().stream()
                .filter(c -> c.lost().signum() > 0)
                .sorted(Comparator.comparing(ComponentSummary::lost).reversed())
                .limit(MOST_LOSSES)
                .toList();
        BigDecimal all =
                index.components().stream().map(ComponentSummary::lost).reduce(BigDecimal.ZERO, BigDecimal::add);
        Link more = Link.to("Xem đủ " + index.components().size() + " thành phần", SitePath.criteria(index.id()), HERE);
        if (worst.isEmpty()) {
            return new DashboardPage.Losses(
                    List.of(Piece.plain("Chưa đơn vị nào mất điểm ở thành phần đã chấm.")), List.of(), more);
        }
        BigDecimal most = worst.get(0).lost();
        List<Piece> finding = List.of(
                Piece.plain("Các đơn vị mất tổng cộng " + Numbers.points(all) + " điểm, nhiều nhất ở "),
                Piece.strong(worst.get(0).component().code().value() + " "
                        + worst.get(0).component().title()),
                Piece.plain("."));
        return new DashboardPage.Losses(
                finding, worst.stream().map(c -> lossRow(c, index, most)).toList(), more);
    }

    private DashboardPage.LossRow lossRow(ComponentSummary summary, IndexView index, BigDecimal most) {
        String code = summary.component().code().value();
        var lead = summary.component().lead();
        return new DashboardPage.LossRow(
                Link.to(code + " " + summary.component().title(), SitePath.component(index.id(), code), HERE),
                lead == null ? "" : context.officeTitle(lead.value()),
                Numbers.points(summary.lost()),
                Bar.of(BigDecimal.ZERO, summary.lost(), most),
                summary.belowMaximum() + "/" + summary.withPoints());
    }

    private static DashboardPage.Gaps unentered(IndexView index) {
        List<Standing> lacking = index.ordered().stream()
                .filter(s -> s.card().count(c -> c.state() == State.NOT_ENTERED) > 0)
                .sorted(Comparator.comparing((Standing s) -> -s.card().count(c -> c.state() == State.NOT_ENTERED)))
                .toList();
        String finding = lacking.isEmpty()
                ? "Mọi đơn vị đã chấm đủ các thành phần."
                : lacking.size() + " đơn vị còn thành phần chưa chấm." + shortened(lacking.size());
        return new DashboardPage.Gaps(
                finding,
                lacking.stream()
                        .limit(MOST_ROWS)
                        .map(s -> gap(s, State.NOT_ENTERED))
                        .toList());
    }

    private static DashboardPage.Gaps unproved(IndexView index) {
        List<Standing> lacking = index.ordered().stream()
                .filter(s -> s.card().points(State.WITHOUT_EVIDENCE).signum() > 0)
                .sorted(Comparator.comparing((Standing s) -> s.card().points(State.WITHOUT_EVIDENCE))
                        .reversed())
                .toList();
        String finding = lacking.isEmpty()
                ? "Mọi điểm đã chấm đều có tài liệu kiểm chứng."
                : "Điểm ghi ở đây có thể bị trừ khi thẩm định nếu không bổ sung tài liệu." + shortened(lacking.size());
        return new DashboardPage.Gaps(
                finding,
                lacking.stream()
                        .limit(MOST_ROWS)
                        .map(s -> gap(s, State.WITHOUT_EVIDENCE))
                        .toList());
    }

    private static String shortened(int count) {
        return count > MOST_ROWS ? " Bảng chỉ ghi " + MOST_ROWS + " đơn vị thiếu nhiều nhất." : "";
    }

    private static DashboardPage.GapRow gap(Standing standing, State state) {
        List<ComponentScore> lacking = standing.card().components().stream()
                .filter(c -> c.state() == state)
                .toList();
        BigDecimal points = state == State.NOT_ENTERED
                ? Tally.of(lacking.stream()).maximum()
                : standing.card().points(state);
        List<String> codes =
                lacking.stream().map(c -> c.component().code().value()).toList();
        String shown = String.join(", ", codes.subList(0, Math.min(MOST_CODES, codes.size())));
        return new DashboardPage.GapRow(
                unitLink(standing),
                String.valueOf(lacking.size()),
                Numbers.points(points),
                codes.size() > MOST_CODES ? shown + "…" : shown);
    }
}
