package org.sodiem.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Component;
import org.sodiem.model.Office;
import org.sodiem.model.Unit;

/** Fills in one file of scores. */
final class ScoreSheet {

    /** True of any points and on any day. */
    private static final List<String> NOTES = List.of(
            "Chi tiết có trong báo cáo cải cách hành chính năm của đơn vị.",
            "Số liệu trích từ sổ theo dõi của đơn vị.",
            "Đã báo cáo lãnh đạo đơn vị trước khi nhập.",
            "Đơn vị đã rà soát, đối chiếu với sổ theo dõi.",
            "Do bộ phận chuyên môn của đơn vị tổng hợp.",
            "Công chức phụ trách đã kiểm tra lại trước khi nhập.");

    private final Unit unit;
    private final @Nullable Office office;
    private final Profile profile;
    private final DocumentRoll documents;
    private final InventedFacts facts;

    ScoreSheet(Unit unit, @Nullable Office office, Profile profile) {
        this.unit = unit;
        this.office = office;
        this.profile = profile;
        this.documents = new DocumentRoll(unit, profile);
        this.facts = new InventedFacts(profile);
    }

    /**
     * The file.
     *
     * @param components the components it holds
     * @param ofUnit how many components the whole unit enters
     */
    FinishedFile fill(List<Component> components, int ofUnit) {
        List<FinishedFile.Entry> entries = new ArrayList<>();
        for (Component component : components) {
            if (!profile.leavesOut(ofUnit)) {
                entries.add(entry(component));
            }
        }
        FinishedFile.Citation award = award();
        String who = office == null ? unit.title() : office.title();
        String id = office == null ? null : office.id();
        return new FinishedFile(who, unit.id().value(), id, documents.defined(), entries, award);
    }

    private FinishedFile.Entry entry(Component component) {
        Map<String, Object> entered = facts.of(component);
        boolean applies = !entered.containsKey("not-applicable");
        FinishedFile.Citation cited = null;
        if (applies && !profile.lacksEvidence()) {
            String area = component.code().value().substring(0, 1);
            cited = documents.cite(area, profile.between(0, 1));
        }
        boolean older = applies && profile.percent(4);
        String note = applies && profile.percent(12) ? NOTES.get(profile.between(0, NOTES.size() - 1)) : null;
        return new FinishedFile.Entry(component, entered, cited, older, note);
    }

    /** Bonuses are rare; those of the district are claimed in the coordinator's file. */
    private FinishedFile.@Nullable Citation award() {
        boolean mayClaim = office == null || office.id().equals("noi-vu");
        return mayClaim && profile.percent(office == null ? 25 : 100) ? documents.citeAward() : null;
    }
}
