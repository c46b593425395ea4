package org.sodiem.page;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Messages;
import org.sodiem.model.Campaign;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.LegalBasis;
import org.sodiem.model.Office;
import org.sodiem.model.Round;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;

/**
 * What all assemblers look at, and the frame around every page.
 *
 * @param scores the campaign, scored
 * @param problems everything that is wrong, in order of place
 * @param messages the words of problems
 * @param program name and version of this program
 * @param problemsByFile the problems of each file, by its path
 * @param indexes one view an index, in the campaign's order
 */
record Context(
        Scores scores,
        List<Diagnostic> problems,
        Messages messages,
        String program,
        Map<String, List<Diagnostic>> problemsByFile,
        List<IndexView> indexes) {

    static Context of(Scores scores, List<Diagnostic> problems, Messages messages, String program) {
        Map<String, List<Diagnostic>> byFile = new HashMap<>();
        for (Diagnostic problem : problems) {
            byFile.computeIfAbsent(problem.at().file().path(), path -> new ArrayList<>())
                    .add(problem);
        }
        List<IndexView> indexes = scores.indexes().stream().map(IndexView::of).toList();
        return new Context(scores, problems, messages, program, byFile, indexes);
    }

    Campaign campaign() {
        return scores.book().campaign();
    }

    String officeTitle(String id) {
        Office office = scores.book().office(id);
        return office == null ? id : office.title();
    }

    List<Diagnostic> problemsOf(String path) {
        return problemsByFile.getOrDefault(path, List.of());
    }

    /** The indexes that compare several units. */
    List<IndexView> compared() {
        return indexes.stream().filter(IndexView::comparesUnits).toList();
    }

    /** The indexes of a single unit, which are told by lead office. */
    List<IndexView> single() {
        return indexes.stream().filter(index -> !index.comparesUnits()).toList();
    }

    Frame frame(String title, SitePath at, List<Link> crumbs, List<IndexView> about) {
        return new Frame(
                title,
                "vi",
                at.root(),
                campaign().authority(),
                SitePath.DASHBOARD.relativeTo(at),
                SitePath.SEARCH.relativeTo(at),
                nav(at),
                crumbs,
                "Kỳ " + campaign().id(),
                phase(),
                scores.at() == null
                        ? "Chưa nêu thời điểm xem xét; các đợt coi như chưa chốt"
                        : "Tính đến " + Days.moment(scores.at()),
                banners(about),
                method(about),
                campaign().basis().stream().map(Context::basis).toList(),
                downloads(at),
                program);
    }

    private List<Link> nav(SitePath at) {
        List<Link> nav = new ArrayList<>();
        nav.add(Link.to("Tổng quan", SitePath.DASHBOARD, at));
        for (IndexView index : compared()) {
            nav.add(Link.to("Tiêu chí " + kind(index), SitePath.criteria(index.id()), at));
        }
        for (IndexView index : single()) {
            for (Standing only : index.ordered()) {
                nav.add(Link.to(
                        only.card().unit().title(),
                        SitePath.unit(only.card().unit().id().value()),
                        at));
            }
            nav.add(Link.to("Tiêu chí " + kind(index), SitePath.criteria(index.id()), at));
        }
        nav.add(Link.to("Vấn đề (" + problems.size() + ")", SitePath.PROBLEMS, at));
        nav.add(Link.to("Tìm kiếm", SitePath.SEARCH, at));
        return nav;
    }

    /** What the units of an index are called in a menu. */
    String kind(IndexView index) {
        String id = index.id();
        return campaign().indexes().stream()
                .filter(plan -> plan.id().value().equals(id))
                .map(plan -> plan.title())
                .findFirst()
                .orElse(id);
    }

    private String phase() {
        LocalDateTime at = scores.at();
        List<Round> rounds = campaign().rounds();
        if (rounds.isEmpty() || at == null) {
            return "";
        }
        for (Round round : rounds) {
            if (at.isBefore(round.opens())) {
                return round.title() + " mở từ " + Days.day(round.opens().toLocalDate());
            }
            if (!at.isAfter(round.closes().value())) {
                return round.title() + " đang mở, hạn " + Days.deadline(round);
            }
        }
        return "Các đợt tự chấm đã hết hạn";
    }

    private List<String> banners(List<IndexView> about) {
        List<String> banners = new ArrayList<>();
        if (campaign().fictitious()) {
            banners.add("Số liệu HƯ CẤU, chỉ để minh họa phần mềm; không phản ánh kết quả của đơn vị nào.");
        }
        long errors = problems.stream().filter(Diagnostic::isError).count();
        if (errors > 0) {
            banners.add("Kho dữ liệu đang có " + errors + " lỗi; các số liệu liên quan chưa đầy đủ. Xem trang Vấn đề.");
        }
        if (about.stream().anyMatch(index -> index.criteria().illustrative())) {
            banners.add("Bộ tiêu chí MINH HỌA, chưa phải bộ tiêu chí chính thức.");
        }
        for (IndexView index : about) {
            if (index.result().isProvisional()) {
                banners.add("Chỉ số " + kind(index)
                        + " TẠM TÍNH: chưa có đủ kết quả điều tra xã hội học nên chỉ tính trên phần tự chấm.");
            }
        }
        return banners;
    }

    private static List<String> method(List<IndexView> about) {
        List<String> method = new ArrayList<>();
        method.add("Chỉ số = 100 × điểm đạt / điểm tối đa áp dụng, rồi cộng điểm thưởng, trừ điểm trừ.");
        method.add(
                "Điểm từng thành phần được tính từ số liệu kê khai, làm tròn một lần; tổng cộng đúng, không làm tròn.");
        for (IndexView index : about) {
            CriteriaSet set = index.criteria();
            StringBuilder bands = new StringBuilder();
            set.bands()
                    .forEach(band -> bands.append(bands.length() == 0 ? "Xếp loại: " : "; ")
                            .append(band.title())
                            .append(" từ ")
                            .append(Numbers.figure(band.from().value())));
            if (!method.contains(bands + ".")) {
                method.add(bands + ".");
            }
        }
        return method;
    }

    private static String basis(LegalBasis basis) {
        return basis.number() + " ngày " + Days.day(basis.date()) + ", " + basis.issuer();
    }

    private List<Link> downloads(SitePath at) {
        List<Link> downloads = new ArrayList<>();
        for (IndexView index : indexes) {
            String id = index.id();
            downloads.add(Link.to("Tổng hợp " + kind(index) + " (CSV)", SitePath.indexCsv(id), at));
            downloads.add(Link.to("Tổng hợp " + kind(index) + " (JSON)", SitePath.indexJson(id), at));
        }
        return downloads;
    }
}
