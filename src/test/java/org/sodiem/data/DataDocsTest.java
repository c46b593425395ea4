package org.sodiem.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** docs/data.md names every property and column that the golden sites have. */
class DataDocsTest {

    /** What holds ids and paths as names. */
    private static final Set<String> BY_ID = Set.of("faults", "files", "tags");

    @Test
    void nameEveryPropertyAndColumn() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : data()) {
            if (file.toString().endsWith(".json")) {
                collect(new ObjectMapper().readTree(Files.readString(file)), names);
            } else {
                String head = Files.readAllLines(file).get(0).replace("\uFEFF", "");
                names.addAll(List.of(head.split(",")));
            }
        }
        String docs = Files.readString(Path.of("docs/data.md"));
        assertThat(names)
                .hasSizeGreaterThan(150)
                .allMatch(name -> docs.contains("`" + name + "`") || name.matches("area_.*|[0-9.]+"));
    }

    private static List<Path> data() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/golden/sites"))) {
            return files.filter(file -> file.toString().matches(".*/(data/.*\\.(json|csv)|sodiem-site\\.json)"))
                    .toList();
        }
    }

    private static void collect(JsonNode node, Set<String> names) {
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            names.add(property.getKey());
            if (!property.getValue().isObject() || !BY_ID.contains(property.getKey())) {
                collect(property.getValue(), names);
            }
        }
        if (node.isArray()) {
            node.forEach(one -> collect(one, names));
        }
    }
}
