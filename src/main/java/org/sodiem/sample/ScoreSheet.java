package org.sodiem.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Component;
import org.sodiem.model.Office;
import org.sodiem.model.Unit;

/** The text of one file of scores. */
final class ScoreSheet {

    private static final List<String> NOTES = List.of(
            "Phần còn lại đang thực hiện, dự kiến xong trước ngày 20/12/2023.",
            "Số liệu trích từ hệ thống ngày 08/12/2023.",
            "Đã có văn bản đôn đốc các thôn, bộ phận liên quan.",
            "Đơn vị đã rà soát, đối chiếu với sổ theo dõi.",
            "Một số hồ sơ chuyển sang năm 2024 theo giấy hẹn.",
            "Sóng di động yếu ở hai thôn nên kết quả còn thấp.");

    private final Unit unit;
    private final @Nullable Office office;
    private final Profile profile;
    private final Documents documents;
    private final FactLines facts;

    ScoreSheet(Unit unit, @Nullable Office office, Profile profile) {
        this.unit = unit;
        this.office = office;
        this.profile = profile;
        this.documents = new Documents(unit, profile);
        this.facts = new FactLines(profile);
    }

    /**
     * The file.
     *
     * @param components the components it holds
     * @param ofUnit how many components the whole unit enters
     */
    String text(List<Component> components, int ofUnit) {
        StringBuilder scores = new StringBuilder();
        components.forEach(component -> entry(component, ofUnit, scores));
        String bonus = bonus();
        StringBuilder text = new StringBuilder("# Số liệu HƯ CẤU, chỉ để minh họa.\n");
        text.append("unit: ").append(unit.id().value()).append('\n');
        if (office != null) {
            text.append("office: ").append(office.id()).append('\n');
        }
        text.append("as-of: 2023-12-08\n").append(documents.text());
        text.append(scores.length() == 0 ? "scores: {}\n" : "scores:\n").append(scores);
        return text.append(bonus).toString();
    }

    private void entry(Component component, int of, StringBuilder text) {
        if (profile.leavesOut(of)) {
            return;
        }
        List<String> lines = facts.of(component);
        text.append("  \"").append(component.code().value()).append("\":\n");
        lines.forEach(line -> text.append("    ").append(line).append('\n'));
        boolean applies = !lines.get(0).startsWith("not-applicable");
        if (applies && !profile.lacksEvidence()) {
            String area = component.code().value().substring(0, 1);
            String list = documents.cite(area, profile.between(0, 1));
            text.append("    evidence: [").append(list).append("]\n");
        }
        if (applies && profile.percent(4)) {
            text.append("    as-of: 2023-11-30\n");
        }
        if (applies && profile.percent(12)) {
            text.append("    note: ")
                    .append(NOTES.get(profile.between(0, NOTES.size() - 1)))
                    .append('\n');
        }
    }

    /** Bonuses are rare; those of the district are claimed in the coordinator's file. */
    private String bonus() {
        boolean mayClaim = office == null || office.id().equals("noi-vu");
        if (!mayClaim || !profile.percent(office == null ? 25 : 100)) {
            return "";
        }
        return "bonus:\n  T2: {evidence: [" + documents.citeAward() + "], note: Giấy khen của Chủ tịch UBND}\n";
    }
}
