package org.sodiem.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.ForeignZip;

/** The parts of an office file, each unfolded no further than its budget. */
final class OfficeParts implements Closeable {

    private static final ForeignZip.Limits LIMITS = new ForeignZip.Limits(Budget.PARTS, Budget.PART, Budget.ALL_PARTS);

    private final ForeignZip zip;

    OfficeParts(Path file) throws IOException {
        try {
            this.zip = ForeignZip.open(file, LIMITS);
        } catch (ForeignZip.TooLargeException e) {
            throw new RefusedException(Refusal.TOO_MANY_CELLS);
        } catch (ZipException e) {
            throw new RefusedException(Refusal.BROKEN);
        }
    }

    boolean has(String name) {
        return zip.has(name);
    }

    /** Refuses a file that carries a program: none is ever run here, but none belongs into a table either. */
    void refuseMacros() throws IOException {
        if (zip.names().stream()
                .anyMatch(name ->
                        name.endsWith("vbaProject.bin") || name.startsWith("Basic/") || name.startsWith("Scripts/"))) {
            throw new RefusedException(Refusal.MACROS);
        }
        if (has("[Content_Types].xml")) {
            try (Xml xml = xml("[Content_Types].xml")) {
                while (xml.next()) {
                    if (xml.isStart() && xml.attribute("ContentType", "").contains("macroEnabled")) {
                        throw new RefusedException(Refusal.MACROS);
                    }
                }
            }
        }
    }

    /** The part that is the document itself. */
    String main() throws IOException {
        for (Map.Entry<String, Target> relation : relations("").entrySet()) {
            if (relation.getValue().type().endsWith("/officeDocument")) {
                String main = relation.getValue().part();
                if (main.endsWith(".xml") && (main.startsWith("xl/") || main.startsWith("word/"))) {
                    return main;
                }
            }
        }
        throw new RefusedException(Refusal.KIND);
    }

    /**
     * Another part that one names.
     *
     * @param type what it is to the one, an address that ends with a word
     * @param part its name
     */
    record Target(String type, String part) {}

    /** The parts that a part names, by their ids; of those outside the file none. */
    Map<String, Target> relations(String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String name = folder + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Target> relations = new HashMap<>();
        if (!has(name)) {
            return relations;
        }
        try (Xml xml = xml(name)) {
            while (xml.next()) {
                boolean inside = xml.isStart()
                        && xml.name().equals("Relationship")
                        && !xml.attribute("TargetMode", "").equals("External");
                if (inside) {
                    Budget.most(relations.size(), Budget.STYLES);
                    String target = resolved(folder, xml.attribute("Target", ""));
                    relations.put(xml.attribute("Id", ""), new Target(xml.attribute("Type", ""), target));
                }
            }
        }
        return relations;
    }

    /** The first part that a part names as this kind; null where it names none, or one that is not there. */
    @Nullable
    String related(String part, String kind) throws IOException {
        return relations(part).values().stream()
                .filter(target -> target.type().endsWith("/" + kind) && has(target.part()))
                .map(Target::part)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private static String resolved(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    /** A part as XML. */
    Xml xml(String name) throws IOException {
        try {
            return new Xml(zip.open(name));
        } catch (ZipException e) {
            throw new RefusedException(Refusal.BROKEN);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
