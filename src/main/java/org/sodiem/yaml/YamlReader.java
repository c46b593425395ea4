package org.sodiem.yaml;

import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.source.SourceFile;
import org.sodiem.yaml.Node.Mapping;

/**
 * Reads one YAML file into a tree of {@link Node}s: plain files by itself, all others by the parser, which takes as long to
 * load as a small campaign to read.
 */
public final class YamlReader {

    private YamlReader() {}

    /**
     * Reads a file.
     *
     * @param file a file of at most a few megabytes
     * @param problems takes syntax errors, doubled keys, and whatever is not plain data
     * @return the root, or null where the file is empty or broken, which {@code problems} then says
     */
    public static @Nullable Node read(SourceFile file, Problems problems) {
        if (file.text().isBlank()) {
            problems.add(Code.EMPTY_FILE, file.start());
            return null;
        }
        Node plain = PlainReader.read(file);
        return plain == null ? WholeReader.read(file, problems) : plain;
    }

    /**
     * The mapping that a file is, for who changes it.
     *
     * @throws IllegalArgumentException where it has errors, or is something else
     */
    public static Mapping mapping(SourceFile file) {
        Problems problems = new Problems();
        if (read(file, problems) instanceof Mapping mapping && problems.errors() == 0) {
            return mapping;
        }
        throw new IllegalArgumentException("not to be read");
    }
}
