package org.sodiem.sample;

import java.util.ArrayList;
import java.util.List;

/** The units file of a sample that is smaller or larger than the district. */
final class UnitRoll {

    private static final String OF_DISTRICT = "- {id: huyen-";
    private static final int IN_A_GROUP = 100;

    private final List<String> offices = new ArrayList<>();
    private final List<String> communes = new ArrayList<>();
    private String district = "";

    /** Takes the district's own file apart by its lines. */
    UnitRoll(String original, int count) {
        boolean units = false;
        for (String line : original.lines().toList()) {
            units |= line.equals("units:");
            if (line.startsWith("successors:")) {
                break;
            }
            if (line.startsWith(OF_DISTRICT)) {
                district = line;
            } else if (units && line.startsWith("- ") && communes.size() < count) {
                communes.add(line.replaceAll(", successor: [a-z0-9-]+", ""));
            } else if (!units) {
                offices.add(line);
            }
        }
        for (int number = communes.size() + 1; number <= count; number++) {
            communes.add(invented(number));
        }
    }

    String text() {
        List<String> lines = new ArrayList<>(offices);
        lines.add("units:");
        lines.add(district);
        lines.addAll(communes);
        return String.join("\n", lines) + "\n";
    }

    private static String invented(int number) {
        String four = String.valueOf(10_000 + number).substring(1);
        return number % 10 == 0
                ? "- {id: tt-mau-" + four + ", title: Thị trấn Mẫu " + four + ", kind: thi-tran}"
                : "- {id: xa-mau-" + four + ", title: Xã Mẫu " + four + ", kind: xa}";
    }

    /** The folder above a unit's: none for the district's own, one for every hundred of the invented ones. */
    static String group(String unit) {
        if (!unit.contains("-mau-")) {
            return "";
        }
        int group = Integer.parseInt(unit.substring(unit.length() - 4)) / IN_A_GROUP;
        return "nhom-" + String.valueOf(100 + group).substring(1) + "/";
    }
}
