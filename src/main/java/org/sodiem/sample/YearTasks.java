package org.sodiem.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sodiem.model.FileKind;
import org.sodiem.model.Layout;
import org.sodiem.model.Office;
import org.sodiem.model.Unit;
import org.sodiem.source.Resource;
import org.sodiem.yaml.YamlMap;
import org.sodiem.yaml.YamlMap.Flow;
import org.sodiem.yaml.YamlWriter;

/**
 * The tasks of two plans in a sample's year, as units and offices report them: in November, in December and when the year is
 * over. Invented, with a few stories: a task that is never reported, one done late, one not done for a reason, one without a
 * document.
 */
final class YearTasks {

    /** When everybody reports. */
    private static final List<OfficeHours> REPORTS = List.of(
            new OfficeHours(LocalDate.of(2023, 11, 14), LocalDate.of(2023, 11, 17)),
            new OfficeHours(LocalDate.of(2023, 12, 12), LocalDate.of(2023, 12, 18)),
            new OfficeHours(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 9)));

    private static final List<String> PERIODS = List.of("đến tháng 11", "đến tháng 12", "cả năm");
    private static final LocalDateTime PLANNED = LocalDateTime.of(2023, 10, 30, 9, 0);
    private static final int PROCEDURES = 120;

    private final Sample sample;
    private final List<YearStep> steps = new ArrayList<>();
    private final Map<String, String> written = new HashMap<>();

    /** What befalls one commune of eighteen. */
    private enum Tale {
        LATE(1),
        NEVER_REPORTED(3),
        NOT_DONE(8),
        WITHOUT_DOCUMENT(10),
        SILENT_IN_NOVEMBER(17);

        private final int place;

        Tale(int place) {
            this.place = place;
        }

        boolean isOf(int commune) {
            return commune % Sample.UNITS == place;
        }
    }

    private YearTasks(Sample sample) {
        this.sample = sample;
    }

    /** The commits: the plan, and then everybody's reports. */
    static List<YearStep> steps(Sample sample, List<Sample.Filled> units, List<Office> offices) {
        YearTasks tasks = new YearTasks(sample);
        tasks.steps.add(new YearStep(
                PLANNED,
                Sample.COORDINATOR,
                0,
                "Ghi nhiệm vụ của Kế hoạch số 19/KH-UBND và số 132/KH-UBND\n",
                Map.of(
                        FileKind.PLAN.in(Layout.definitions(Sample.YEAR)),
                        Resource.text(YearTasks.class, "year/plan.yaml"))));
        for (int report = 0; report < REPORTS.size(); report++) {
            tasks.report(report, units, offices);
        }
        return tasks.steps;
    }

    private void report(int report, List<Sample.Filled> units, List<Office> offices) {
        List<LocalDateTime> moments =
                REPORTS.get(report).moments(units.size() + offices.size(), 1, new Random(sample.seed() * 17 + report));
        int commune = 0;
        int next = 0;
        for (Sample.Filled filled : units) {
            LocalDateTime at = moments.get(next++);
            Unit unit = filled.unit();
            if (unit.kind().value().equals("huyen")) {
                for (Office office : offices) {
                    LocalDateTime then = moments.get(next++);
                    Told told = new Told(office.id(), "PB-CCHC", office.title());
                    ofOffice(told, office.id(), report);
                    String path = FileKind.OFFICE_TASKS.in(filled.folder(), office.id());
                    YamlMap heading =
                            new YamlMap().with("unit", unit.id().value()).with("office", office.id());
                    add(then, office.id(), office.title(), report, path, told.text(heading));
                }
                continue;
            }
            Told told = new Told(unit.id().value(), "BC-UBND", Wording.committee(unit));
            ofUnit(told, commune++, report, at.toLocalDate());
            String path = FileKind.TASKS.in(filled.folder());
            add(
                    at,
                    unit.id().value(),
                    unit.title(),
                    report,
                    path,
                    told.text(new YamlMap().with("unit", unit.id().value())));
        }
    }

    private void add(LocalDateTime at, String where, String title, int report, String path, String text) {
        if (!text.isEmpty() && !text.equals(written.put(path, text))) {
            String message = title + ": báo cáo tiến độ nhiệm vụ " + PERIODS.get(report) + "\n";
            steps.add(new YearStep(at, where, 0, message, Map.of(path, text)));
        }
    }

    /** What a commune has to say in a report; reports tell all that was said before, too. */
    private void ofUnit(Told told, int place, int report, LocalDate day) {
        Random random = new Random(sample.seed() * 131 + told.who.hashCode());
        boolean november = !Tale.SILENT_IN_NOVEMBER.isOf(place);
        int posted = 70 + random.nextInt(40);
        int mended = 1 + random.nextInt(3);
        LocalDate reviewed = LocalDate.of(2023, 9, 11 + random.nextInt(15));
        LocalDate posting = LocalDate.of(2023, 11, 1 + random.nextInt(9));
        LocalDate scanned = LocalDate.of(2023, 12, 1 + random.nextInt(8));
        LocalDate ended = LocalDate.of(2023, 12, 20 + random.nextInt(9));
        if (report == 0 && !november) {
            return;
        }
        told.done("ra-soat", reviewed, "Báo cáo kết quả rà soát thủ tục hành chính");
        if (report == 0 && Tale.LATE.isOf(place)) {
            told.underWay("niem-yet", "Đã niêm yết " + posted + " trong số " + PROCEDURES + " thủ tục");
        } else {
            LocalDate last = Tale.LATE.isOf(place) ? LocalDate.of(2023, 12, 8) : posting;
            told.done("niem-yet", last, "Báo cáo kiểm tra việc niêm yết thủ tục hành chính");
        }
        if (report == 0) {
            return;
        }
        if (Tale.NOT_DONE.isOf(place)) {
            told.notDone("so-hoa", "Máy quét hỏng từ ngày 20/11, chưa được cấp máy thay thế");
        } else if (!Tale.NEVER_REPORTED.isOf(place)) {
            told.done("so-hoa", scanned, "Báo cáo kết quả số hóa hồ sơ");
        }
        if (report == 1) {
            told.underWay("khac-phuc", "Đã khắc phục " + mended + " trong số " + (mended + 2) + " tiêu chí");
        } else if (Tale.WITHOUT_DOCUMENT.isOf(place)) {
            told.doneWithout("khac-phuc", ended);
        } else {
            told.done("khac-phuc", ended, "Báo cáo kết quả khắc phục tiêu chí mất điểm");
        }
        if (told.who.equals("tt-ho-xa")) {
            if (report == 1) {
                told.underWay("truc-tuyen", "Đã hỗ trợ tại hai khu phố");
            } else {
                told.done(
                        "truc-tuyen",
                        LocalDate.of(2023, 12, 28),
                        "Báo cáo kết quả thí điểm hỗ trợ nộp hồ sơ trực tuyến");
            }
        }
        if (report == 2) {
            told.done("bao-cao-nam", day, "Báo cáo cải cách hành chính cả năm");
        }
    }

    /** What an office has to say; the office of culture never says anything. */
    private static void ofOffice(Told told, String office, int report) {
        String guidance = "Công văn hướng dẫn tài liệu kiểm chứng";
        switch (office) {
            case Sample.COORDINATOR -> {
                told.done("huong-dan", LocalDate.of(2023, 10, 27), guidance);
                if (report == 0) {
                    told.underWay("kiem-tra", "Đã kiểm tra tại 7 xã, còn 2 xã theo kế hoạch");
                } else {
                    told.done("kiem-tra", LocalDate.of(2023, 12, 7), "Thông báo kết luận kiểm tra cải cách hành chính");
                }
            }
            case Sample.APPRAISER -> told.done("huong-dan", LocalDate.of(2023, 11, 6), guidance);
            case "tu-phap" -> {
                told.done("huong-dan", LocalDate.of(2023, 10, 30), guidance);
                if (report > 0) {
                    told.done("theo-doi", LocalDate.of(2023, 12, 11), "Báo cáo theo dõi tình hình thi hành pháp luật");
                }
            }
            case "tai-chinh-ke-hoach" -> {
                told.done("huong-dan", LocalDate.of(2023, 10, 31), guidance);
                if (report == 1) {
                    told.underWay("giai-ngan", "Đã giải ngân một phần, đang đôn đốc hai chủ đầu tư");
                } else if (report == 2) {
                    told.notDone("giai-ngan", "Hai dự án vướng giải phóng mặt bằng, chuyển vốn sang năm sau");
                }
            }
            default -> {}
        }
    }

    /** One file of reports as it is written. */
    private static final class Told {

        private final String who;
        private final String sign;
        private final String issuer;
        private final YamlMap documents = new YamlMap();
        private final YamlMap tasks = new YamlMap();
        private int number;

        Told(String who, String sign, String issuer) {
            this.who = who;
            this.sign = sign;
            this.issuer = issuer;
            this.number = 200 + new Random(who.hashCode()).nextInt(90);
        }

        void done(String task, LocalDate day, String title) {
            number += 7;
            String id = "bc-" + number;
            YamlMap document = new YamlMap()
                    .with("title", title)
                    .with("number", number + "/" + sign)
                    .with("date", day)
                    .with("issuer", issuer)
                    .with("url", "https://" + who + ".example.invalid/van-ban/" + id);
            documents.with(id, new Flow(document));
            tasks.with(task, new Flow(new YamlMap().with("done", day).with("evidence", List.of(id))));
        }

        void doneWithout(String task, LocalDate day) {
            tasks.with(task, new Flow(new YamlMap().with("done", day)));
        }

        void underWay(String task, String how) {
            tasks.with(task, new Flow(new YamlMap().with("under-way", how)));
        }

        void notDone(String task, String why) {
            tasks.with(task, new Flow(new YamlMap().with("not-done", why)));
        }

        /** The file; nothing where nothing is reported. */
        String text(YamlMap heading) {
            return tasks.isEmpty()
                    ? ""
                    : "# Tiến độ nhiệm vụ HƯ CẤU, chỉ để minh họa.\n"
                            + YamlWriter.text(
                                    heading.unlessEmpty("evidence", documents).with("tasks", tasks));
        }
    }
}
