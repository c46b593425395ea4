package org.sodiem.sample;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import org.sodiem.git.CommitWriter;

/** Who commits: invented people with addresses that cannot exist. */
final class Officials {

    private static final List<String> FAMILY =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Võ", "Bùi", "Đỗ", "Hồ", "Ngô", "Thái", "Lương");
    private static final List<String> MIDDLE =
            List.of("Văn", "Thị", "Đức", "Thị Thu", "Hữu", "Thị Minh", "Quang", "Thị Ngọc", "Xuân", "Thị Thanh");
    private static final List<String> GIVEN = List.of(
            "An", "Bình", "Chi", "Dung", "Giang", "Hà", "Hạnh", "Hiền", "Hòa", "Hương", "Lan", "Linh", "Loan", "Minh",
            "Nga", "Phương", "Quỳnh", "Sơn", "Thảo", "Thủy", "Trang", "Tuấn", "Vinh", "Yến");

    private Officials() {}

    /** One of the two officers of a unit or an office, at a moment. */
    static CommitWriter.Signature of(String where, int which, OffsetDateTime at) {
        return new CommitWriter.Signature(name(where, which), where + "@example.invalid", at);
    }

    /** The name of somebody of a unit or an office. */
    static String name(String where, int which) {
        Random random = new Random(31L * where.hashCode() + which);
        return FAMILY.get(random.nextInt(FAMILY.size())) + " " + MIDDLE.get(random.nextInt(MIDDLE.size())) + " "
                + GIVEN.get(random.nextInt(GIVEN.size()));
    }

    /** The officer who takes in what units hand in. */
    static CommitWriter.Signature coordinator(OffsetDateTime at) {
        return of(Sample.COORDINATOR, 0, at);
    }
}
