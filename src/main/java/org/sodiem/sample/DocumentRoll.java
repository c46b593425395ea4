package org.sodiem.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sodiem.model.Unit;
import org.sodiem.yaml.YamlMap;

/** The documents one file of scores defines, each only when it is first cited. */
final class DocumentRoll {

    /** A paper that areas cite: its id, its sign, its title, and the month it is signed in. */
    private record Paper(String id, String sign, String title, int month) {}

    private static final Map<String, List<Paper>> BY_AREA = Map.of(
            "1",
                    List.of(
                            new Paper("kh-cchc", "KH", "Kế hoạch cải cách hành chính năm 2023", 1),
                            new Paper("bc-cchc", "BC", "Báo cáo kết quả cải cách hành chính năm 2023", 12)),
            "2",
                    List.of(
                            new Paper(
                                    "kh-phap-luat", "KH", "Kế hoạch theo dõi tình hình thi hành pháp luật năm 2023", 2),
                            new Paper("bc-tu-phap", "BC", "Báo cáo công tác tư pháp năm 2023", 11)),
            "3",
                    List.of(
                            new Paper("kh-tthc", "KH", "Kế hoạch kiểm soát thủ tục hành chính năm 2023", 1),
                            new Paper("bc-tthc", "BC", "Báo cáo kết quả giải quyết thủ tục hành chính năm 2023", 12)),
            "4",
                    List.of(
                            new Paper("qd-quy-che", "QĐ", "Quyết định ban hành quy chế làm việc", 3),
                            new Paper("tb-phan-cong", "TB", "Thông báo phân công nhiệm vụ", 2)),
            "5",
                    List.of(
                            new Paper("bc-can-bo", "BC", "Báo cáo công tác cán bộ, công chức năm 2023", 11),
                            new Paper("kh-boi-duong", "KH", "Kế hoạch đào tạo, bồi dưỡng năm 2023", 2)),
            "6",
                    List.of(
                            new Paper("bc-ngan-sach", "BC", "Báo cáo thu, chi ngân sách năm 2023", 12),
                            new Paper("qd-cong-khai", "QĐ", "Quyết định công khai ngân sách năm 2023", 7)),
            "7",
                    List.of(
                            new Paper("kh-chuyen-doi-so", "KH", "Kế hoạch chuyển đổi số năm 2023", 2),
                            new Paper("bc-chuyen-doi-so", "BC", "Báo cáo kết quả chuyển đổi số năm 2023", 12)),
            "8",
                    List.of(
                            new Paper("bc-kinh-te", "BC", "Báo cáo tình hình kinh tế - xã hội năm 2023", 12),
                            new Paper(
                                    "bc-tiep-dan",
                                    "BC",
                                    "Báo cáo tiếp công dân, giải quyết khiếu nại, tố cáo năm 2023",
                                    11)));

    private static final Paper AWARD =
            new Paper("qd-khen", "QĐ", "Quyết định khen thưởng về cải cách hành chính năm 2023", 10);

    private final String issuer;
    private final String folder;
    private final Profile profile;
    private final List<FinishedFile.Document> defined = new ArrayList<>();
    private int lastNumber;

    DocumentRoll(Unit unit, Profile profile) {
        this.issuer = Wording.committee(unit);
        this.folder = "https://" + unit.id().value() + ".example/van-ban/";
        this.profile = profile;
        this.lastNumber = profile.between(2, 9);
    }

    /** A citation of the first or second document of an area, as it stands in a list. */
    FinishedFile.Citation cite(String area, int which) {
        Paper paper = BY_AREA.getOrDefault(area, List.of(AWARD, AWARD)).get(which);
        define(paper);
        if (!profile.percent(30)) {
            return new FinishedFile.Citation(paper.id(), paper.id());
        }
        String pages = profile.between(1, 3) + "-" + profile.between(4, 9);
        return new FinishedFile.Citation(
                paper.id(), new YamlMap().with("ref", paper.id()).with("pages", pages));
    }

    /** A citation of the document that proves a bonus. */
    FinishedFile.Citation citeAward() {
        define(AWARD);
        return new FinishedFile.Citation(AWARD.id(), AWARD.id());
    }

    private void define(Paper paper) {
        if (defined.stream().anyMatch(document -> document.id().equals(paper.id()))) {
            return;
        }
        lastNumber += profile.between(3, 17);
        String number = (lastNumber < 10 ? "0" : "") + lastNumber + "/" + paper.sign() + "-UBND";
        LocalDate date = LocalDate.of(2023, paper.month(), profile.between(3, paper.month() == 12 ? 8 : 27));
        YamlMap document = new YamlMap()
                .with("title", paper.title())
                .with("number", number)
                .with("date", date)
                .with("issuer", issuer)
                .with("url", folder + paper.id() + "-" + lastNumber)
                .unlessEmpty("visibility", profile.percent(8) ? "internal" : null);
        defined.add(new FinishedFile.Document(paper.id(), date, document));
    }

    /** The documents, in the order of their first use. */
    List<FinishedFile.Document> defined() {
        return defined;
    }
}
