package org.sodiem.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sodiem.score.AreaSummary;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.score.Tally;

/** Fills the report of one unit. */
final class UnitAssembler {

    private static final int MOST_TODO = 30;

    private final Context context;
    private final IndexView index;
    private final StripPlot plot;
    private final Standing standing;
    private final Scorecard card;
    private final SitePath here;

    UnitAssembler(Context context, IndexView index, StripPlot plot, Standing standing) {
        this.context = context;
        this.index = index;
        this.plot = plot;
        this.standing = standing;
        this.card = standing.card();
        this.here = SitePath.unit(card.unit().id().value());
    }

    UnitPage page() {
        String name = card.unit().title();
        List<Link> crumbs = List.of(Link.to("Tổng quan", SitePath.DASHBOARD, here), new Link(name, "", true));
        List<UnitPage.Todo> todo = todo();
        boolean byOffice = card.submission().scores().stream().anyMatch(file -> file.office() != null);
        return new UnitPage(
                context.frame(name, here, crumbs, List.of(index)),
                name,
                "Báo cáo tự đánh giá, chấm điểm " + context.campaign().title(),
                headline(),
                plot.strip(standing),
                figures(),
                verdict(),
                faults(),
                files(),
                todo.subList(0, Math.min(MOST_TODO, todo.size())),
                todoFinding(todo.size()),
                areaFinding(),
                areas(),
                sheetFinding(),
                new SheetAssembler(context, index, here).sheet(card),
                List.of(
                        card.components().size(),
                        card.count(c -> c.lost().signum() > 0),
                        card.count(c -> c.state() == State.WITHOUT_EVIDENCE || c.state() == State.NOT_ENTERED),
                        card.count(c -> c.state() == State.INVALID)),
                byOffice,
                totals(),
                name.toUpperCase(Locale.ROOT));
    }

    private UnitPage.Headline headline() {
        if (standing.index() == null) {
            return new UnitPage.Headline("–", sentence(DashboardAssembler.statusWords(card)), "", "");
        }
        String band =
                standing.band() == null ? "Chưa xếp hạng" : standing.band().title();
        String rank = standing.rank() == null || !index.comparesUnits()
                ? ""
                : "hạng " + standing.rank() + "/" + index.ordered().size();
        String basis;
        if (standing.provisional()) {
            BigDecimal other = card.indexWithSurvey();
            basis = "Tạm tính, chưa có điểm điều tra xã hội học"
                    + (other == null ? "." : "; tính cả khảo sát: " + Numbers.points(other) + ".");
        } else if (card.count(c -> c.component().isSurvey()) > 0) {
            basis = "Đã tính điểm điều tra xã hội học; không tính khảo sát: "
                    + Numbers.pointsOrDash(card.indexWithoutSurvey()) + ".";
        } else {
            basis = "";
        }
        return new UnitPage.Headline(Numbers.points(standing.index()), band, rank, basis);
    }

    private List<Figure> figures() {
        Tally total = card.total();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                "Điểm đạt",
                Numbers.points(total.achieved()),
                "/" + Numbers.points(total.applicable()),
                total.notApplicable().signum() == 0
                        ? "tổng điểm tối đa"
                        : "không áp dụng " + Numbers.points(total.notApplicable()) + " điểm",
                false));
        figures.add(
                new Figure("Còn có thể đạt", Numbers.points(total.open()), "", "chưa chấm hoặc chờ khảo sát", false));
        figures.add(new Figure(
                "Điểm mất",
                Numbers.points(total.lost()),
                "",
                "không còn đạt được",
                total.lost().signum() > 0));
        int own = card.count(c -> !c.component().isSurvey());
        int entered = DashboardAssembler.entered(card);
        figures.add(new Figure(
                "Đã chấm",
                String.valueOf(entered),
                "/" + own,
                entered == own ? "đủ thành phần tự chấm" : "còn " + (own - entered) + " thành phần",
                false));
        BigDecimal risk = card.points(State.WITHOUT_EVIDENCE);
        figures.add(new Figure(
                "Điểm chưa có tài liệu",
                Numbers.points(risk),
                "",
                DashboardAssembler.proved(card) + "/" + DashboardAssembler.toProve(card)
                        + " thành phần có điểm đã có tài liệu",
                risk.signum() > 0));
        if (total.invalid().signum() > 0) {
            figures.add(new Figure(
                    "Chưa hợp lệ", Numbers.points(total.invalid()), "", "điểm tối đa của thành phần có lỗi", true));
        }
        return figures;
    }

    private String verdict() {
        Tally total = card.total();
        return switch (card.status()) {
            case NOT_SUBMITTED -> "Đơn vị chưa nộp số liệu tự chấm điểm.";
            case UNREADABLE -> "Có tệp của đơn vị không đọc được nên chưa có chỉ số. Sửa các lỗi nêu dưới đây.";
            case INVALID ->
                "Có " + card.count(c -> c.state() == State.INVALID)
                        + " thành phần chưa hợp lệ nên đơn vị chưa được xếp hạng. Sửa các lỗi nêu dưới đây.";
            case SCORED -> scoredVerdict(total);
        };
    }

    private String scoredVerdict(Tally total) {
        List<String> sentences = new ArrayList<>();
        BigDecimal entered = card.components().stream()
                .filter(c -> c.state() == State.NOT_ENTERED)
                .map(c -> c.component().max().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (entered.signum() > 0) {
            sentences.add("Còn " + Numbers.points(entered) + " điểm tối đa ở các thành phần chưa chấm.");
        }
        BigDecimal risk = card.points(State.WITHOUT_EVIDENCE);
        if (risk.signum() > 0) {
            sentences.add(Numbers.points(risk) + " điểm đã chấm đang thiếu tài liệu kiểm chứng.");
        }
        if (total.lost().signum() > 0) {
            sentences.add("Đã mất " + Numbers.points(total.lost()) + " điểm.");
        }
        return sentences.isEmpty() ? "Đơn vị đạt điểm tối đa ở mọi thành phần áp dụng." : String.join(" ", sentences);
    }

    /** Every error of the unit's files; they say why a file or an entry gives no points. */
    private List<UnitPage.Fault> faults() {
        if (card.submission().folder().isEmpty()) {
            return List.of();
        }
        return context.errorsIn(card.submission().folder()).stream()
                .map(error -> new UnitPage.Fault(
                        "err", error.at().toString(), context.messages().text(error)))
                .toList();
    }

    private List<Link> files() {
        String id = card.unit().id().value();
        return List.of(
                Link.to("Tải CSV", SitePath.unitCsv(id), here), Link.to("Tải JSON", SitePath.unitJson(id), here));
    }

    private List<UnitPage.Todo> todo() {
        List<UnitPage.Todo> todo = new ArrayList<>();
        card.components().stream()
                .filter(c -> c.state() == State.INVALID)
                .forEach(c -> todo.add(item(c, "", false, "Sửa số liệu theo thông báo ở bảng điểm.")));
        card.components().stream()
                .filter(c -> c.state() == State.NOT_ENTERED)
                .sorted(Comparator.comparing(
                                (ComponentScore c) -> c.component().max().value())
                        .reversed())
                .forEach(c -> todo.add(item(
                        c,
                        "+" + Numbers.points(c.component().max().value()),
                        false,
                        "Chấm điểm và dẫn tài liệu kiểm chứng.")));
        card.components().stream()
                .filter(c -> c.state() == State.WITHOUT_EVIDENCE && c.points() != null)
                .sorted(Comparator.comparing((ComponentScore c) -> c.points() == null ? BigDecimal.ZERO : c.points())
                        .reversed())
                .forEach(c -> todo.add(item(
                        c,
                        "\u2212" + Numbers.pointsOrDash(c.points()),
                        true,
                        "Dẫn tài liệu: " + String.join("; ", c.component().evidence()) + ".")));
        return todo;
    }

    private UnitPage.Todo item(ComponentScore score, String points, boolean risk, String what) {
        var lead = score.component().lead();
        String code = score.component().code().value();
        return new UnitPage.Todo(
                points,
                Mark.of(score.state()),
                risk,
                new Link(code + " " + score.component().title(), "#tp-" + code.replace('.', '-'), false),
                what,
                lead == null ? "" : context.officeTitle(lead.value()));
    }

    private static String todoFinding(int count) {
        if (count == 0) {
            return "Không còn việc nào: mọi thành phần đã chấm và có tài liệu kiểm chứng.";
        }
        String shortened = count > MOST_TODO ? " Bảng ghi " + MOST_TODO + " việc đầu." : "";
        return count + " việc. Dấu cộng là điểm còn có thể đạt; dấu trừ là điểm đã chấm có thể bị trừ khi thẩm định."
                + shortened;
    }

    private List<Piece> areaFinding() {
        AreaSummary worst = null;
        BigDecimal most = BigDecimal.ZERO;
        for (AreaSummary area : index.areas()) {
            BigDecimal lost = card.area(area.area()).lost();
            if (lost.compareTo(most) > 0) {
                worst = area;
                most = lost;
            }
        }
        if (worst == null) {
            return List.of(Piece.plain("Chưa mất điểm ở lĩnh vực nào."));
        }
        return List.of(
                Piece.plain("Mất nhiều nhất ở "),
                Piece.strong(MethodWords.lower(worst.area().shortTitle())),
                Piece.plain(": " + Numbers.points(most) + " trên tổng "
                        + Numbers.points(card.total().lost()) + " điểm mất."));
    }

    private List<UnitPage.AreaRow> areas() {
        BigDecimal track = index.criteria().areas().stream()
                .map(area -> area.max().value())
                .reduce(BigDecimal.ONE, BigDecimal::max);
        List<UnitPage.AreaRow> rows = new ArrayList<>();
        for (AreaSummary summary : index.areas()) {
            Tally tally = card.area(summary.area());
            Bar bar = Bar.of(tally.achieved(), tally.lost(), track);
            BigDecimal mean = index.comparesUnits() ? summary.mean() : null;
            String code = summary.area().code().value();
            rows.add(new UnitPage.AreaRow(
                    new Link(code + ". " + summary.area().shortTitle(), "#lv-" + code, false),
                    Numbers.points(tally.achieved()),
                    tally.applicable().signum() == 0 ? "–" : Numbers.points(tally.applicable()),
                    mean == null ? bar : bar.withTick(mean, track),
                    SheetAssembler.loss(tally.lost()),
                    tally.open().signum() == 0 ? "" : Numbers.points(tally.open()),
                    mean == null || !card.hasIndex()
                            ? ""
                            : signed(tally.achieved().subtract(mean))));
        }
        return rows;
    }

    private String sheetFinding() {
        String folder = card.submission().folder();
        return "Cột Điểm mất là phần không còn đạt được; thành phần chưa chấm không có điểm và không tính là 0."
                + (folder.isEmpty()
                        ? ""
                        : " Dòng chữ nhỏ nhất ghi tệp và dòng của số liệu, trong thư mục " + folder + ".");
    }

    private List<Figure> totals() {
        List<Figure> rows = new ArrayList<>();
        Tally total = card.total();
        rows.add(new Figure(
                "Tổng điểm đạt", Numbers.points(total.achieved()), Numbers.points(total.applicable()), "", false));
        rows.add(new Figure("Điểm thưởng", Numbers.points(card.bonus()), "", "", false));
        rows.add(new Figure("Điểm trừ", Numbers.points(card.penalty().negate()), "", "", false));
        rows.add(new Figure(
                standing.provisional() ? "Chỉ số (tạm tính, không gồm khảo sát)" : "Chỉ số",
                Numbers.pointsOrDash(standing.index()),
                "100",
                "",
                false));
        return rows;
    }

    private static String signed(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + Numbers.points(value);
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
