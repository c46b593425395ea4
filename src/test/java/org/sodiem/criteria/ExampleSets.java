package org.sodiem.criteria;

/** A small campaign with two criteria sets, of which the second uses the codes of the first for other things. */
public final class ExampleSets {

    private ExampleSets() {}

    public static final String CAMPAIGN = """
            campaign: "2025"
            title: Thử
            authority: UBND tỉnh Thử
            coordinator: noi-vu
            timezone: Asia/Ho_Chi_Minh
            period: {from: 2025-01-01, to: 2025-12-31}
            indexes:
            - {id: commune, title: xã, criteria: commune.yaml, kinds: [xa]}
            """;
    public static final String UNITS = """
            offices:
            - {id: noi-vu, title: Sở Nội vụ}
            units:
            - {id: xa-an, title: Xã An, kind: xa}
            - {id: xa-binh, title: Xã Bình, kind: xa}
            """;

    public static final String OLD = set("10", """
            - {code: "1.1.1", title: Kế hoạch năm, max: 2, rule: {type: choice, options: [{id: dung, label: Đúng hạn, points: 2}, {id: cham, label: Chậm, points: 1}]}, evidence: [Kế hoạch]}
            - {code: "1.1.2", title: Hồ sơ đúng hạn, max: 4, rule: {type: ratio, numerator: Đúng hạn, denominator: Đã giải quyết, floor: 80, full: 100}}
            - {code: "1.1.3", title: Số cuộc họp, max: 2, rule: {type: count, value: Số cuộc, per: 1}}
            - {code: "1.1.4", title: Hài lòng, max: 2, method: survey, rule: {type: survey, form: Phiếu, respondents: Dân}}
            """);

    /** The plan has moved and its rule is the same; the meetings are gone, and their code stands for something else. */
    public static final String NEW = set("12", """
            - {code: "1.1.1", title: Hồ sơ đúng hạn, max: 5, rule: {type: ratio, numerator: Đúng hạn, denominator: Đã giải quyết, floor: 90, full: 100}}
            - {code: "1.1.2", title: Kế hoạch năm, max: 2, rule: {type: choice, options: [{id: dung, label: Đúng hạn, points: 2}, {id: cham, label: Chậm, points: 1}]}, evidence: [Kế hoạch]}
            - {code: "1.1.3", title: Trang tin điện tử, max: 3, rule: {type: choice, options: [{id: co, label: Có, points: 3}, {id: khong, label: Không, points: 0}]}}
            - {code: "1.1.5", title: Hài lòng, max: 2, method: survey, rule: {type: survey, form: Phiếu, respondents: Dân}}
            """);

    public static String set(String total, String components) {
        return """
                index: commune
                title: Bộ thử
                total: %s
                rounding: {scale: 2, mode: half-up}
                bands: [{id: tot, title: Tốt, from: 0}]
                areas:
                - code: "1"
                  title: Lĩnh vực
                  max: %s
                  lead: noi-vu
                  criteria:
                  - code: "1.1"
                    title: Tiêu chí
                    max: %s
                    components:
                """.formatted(total, total, total) + components.indent(4);
    }
}
