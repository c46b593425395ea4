package org.sodiem.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.load.BookLoader;
import org.sodiem.model.FileKind;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Unit;
import org.sodiem.sample.Sample;
import org.sodiem.site.Assessment;
import org.sodiem.source.ChangedTree;
import org.sodiem.source.FileTree;
import org.sodiem.source.FolderTree;
import org.sodiem.source.MapTree;
import org.sodiem.source.SourceFile;
import org.sodiem.source.TreeEntry;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.YamlReader;

/** Schemas and loader agree, a second validator being the judge of the schemas. */
class SchemasTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    /** What a schema of one file can say: a file with such an error is refused by both. */
    private static final Set<Code> SAID = Set.of(
            Code.UNKNOWN_KEY,
            Code.MISSING_KEY,
            Code.NOT_A_MAPPING,
            Code.NOT_A_LIST,
            Code.NOT_A_TEXT,
            Code.NOT_TRUE_OR_FALSE,
            Code.EMPTY_TEXT,
            Code.TEXT_TOO_LONG,
            Code.NOT_AN_ID,
            Code.NOT_A_DECIMAL,
            Code.NOT_A_WHOLE_NUMBER,
            Code.NUMBER_OUT_OF_RANGE,
            Code.NOT_A_DATE,
            Code.NOT_A_CHOICE,
            Code.NOT_A_REPOSITORY_URL,
            Code.NOT_A_BRANCH,
            Code.FACTS_DO_NOT_FIT,
            Code.FACTS_OF_TWO_KINDS,
            Code.UNKNOWN_CHOICE,
            Code.ITEM_TWICE,
            Code.SCORE_WITHOUT_FACTS,
            Code.NOT_APPLICABLE_NOT_ALLOWED,
            Code.SURVEY_SELF_SCORED,
            Code.UNKNOWN_COMPONENT,
            Code.UNKNOWN_BONUS,
            Code.UNKNOWN_PENALTY,
            Code.NOT_A_SURVEY_COMPONENT,
            Code.TOO_MANY_ITEMS,
            Code.EVIDENCE_FILE_KIND);

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** Schemas by their texts, and what they say of texts: most of both are those of the campaign before. */
    private static final Map<String, Judge> JUDGES = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Judge> eldest) {
            return size() > 64;
        }
    };

    /** A schema, and what it found. */
    private record Judge(Schema schema, Map<String, List<String>> found) {

        static Judge of(String schema) {
            return JUDGES.computeIfAbsent(
                    schema, text -> new Judge(REGISTRY.getSchema(text, InputFormat.JSON), new HashMap<>()));
        }

        List<String> judge(Node root, String text) {
            return found.computeIfAbsent(
                    text,
                    same -> schema
                            .validate(
                                    YamlJson.of(root),
                                    context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                            .stream()
                            .map(Object::toString)
                            .toList());
        }
    }

    private final Map<String, Judge> schemas = new HashMap<>();
    private final Map<String, Judge> ofBook;
    private final ScoreBook book;
    private final Map<Code, Integer> refused = new EnumMap<>(Code.class);
    private int accepted;

    SchemasTest() throws IOException {
        this.book = book(MapTree.of(GOLDEN.resolve("base")));
        read(book);
        this.ofBook = Map.copyOf(schemas);
    }

    private static ScoreBook book(FileTree tree) throws IOException {
        return Objects.requireNonNull(BookLoader.load(tree, new Problems()));
    }

    private void read(ScoreBook of) {
        for (Schemas.Schema schema : Schemas.of(of)) {
            schemas.put(schema.name(), Judge.of(schema.content().get()));
        }
    }

    /** Schemas of the criteria as they are now; where a set cannot be read, there is none for its units. */
    private void readAnew(@Nullable ScoreBook own) {
        schemas.keySet().removeIf(name -> name.contains("-") || name.equals("plan.json"));
        if (own != null) {
            read(own);
        }
    }

    static Stream<Path> fixtures() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN.resolve("diagnostics"))) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void agreeOnEveryFixture(Path folder) throws IOException {
        MapTree tree = MapTree.of(GOLDEN.resolve("base")).overlay(folder);
        Assessment assessment = assessed(tree);
        ScoreBook now = bookOf(assessment, tree);
        readAnew(now);
        compare(tree, assessment, now);
        Code own = Code.valueOf(
                folder.getFileName().toString().toUpperCase(Locale.ROOT).replace('-', '_'));
        if (SAID.contains(own)) {
            assertThat(refused).containsKey(own);
        }
    }

    @Test
    void takeTheCommittedCampaign() throws IOException {
        FileTree tree = new FolderTree(Path.of(""));
        ScoreBook own = book(tree);
        read(own);
        compare(tree, assessed(tree), own);
        assertThat(refused).isEmpty();
        assertThat(accepted).isGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 99})
    void takeGeneratedSamples(long seed) throws IOException {
        MapTree tree = new MapTree();
        new Sample(20, seed).write(tree::with);
        ScoreBook own = book(tree);
        read(own);
        compare(tree, assessed(tree), own);
        assertThat(refused).isEmpty();
        assertThat(accepted).isGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agreeOnRandomChanges(long seed) throws IOException {
        Random random = new Random(seed);
        MapTree base = MapTree.of(GOLDEN.resolve("base"));
        List<String> files = new ArrayList<>(yaml(base));
        for (int i = 0; i < 400; i++) {
            String path = files.get(random.nextInt(files.size()));
            FileTree tree = new ChangedTree(base, Map.of(path, changed(base.text(path), random)));
            Assessment assessment = assessed(tree);
            ScoreBook own = bookOf(assessment, tree);
            // Schemas are made of the criteria alone.
            if (path.startsWith("criteria/")) {
                readAnew(own);
            } else {
                schemas.keySet().retainAll(ofBook.keySet());
                schemas.putAll(ofBook);
            }
            compare(tree, assessment, own);
        }
        assertThat(refused).hasSizeGreaterThan(8);
        assertThat(accepted).isGreaterThan(400);
    }

    @Test
    void areThereForEveryKindOfFileThatNamesOne() {
        Set<String> there = Schemas.of(book).stream().map(Schemas.Schema::name).collect(Collectors.toSet());
        Set<String> named = Stream.of(FileKind.values())
                .map(kind -> kind.schema("commune"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        assertThat(there).containsAll(named);
    }

    @Test
    void sayWhatThingsAreInTheCampaignsLanguage() {
        String scores = Schemas.of(book).get(0).content().get();
        assertThat(scores).contains("\"title\":\"1.1.1 ", "Mã đơn vị, trùng tên thư mục.", "\"enum\":[\"tot\"");
    }

    /** One line changed: taken away, doubled, moved in, or its value replaced. */
    private static String changed(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        List<String> values = List.of(
                "",
                "~",
                "18",
                "18.5",
                "-1",
                "\"18\"",
                "true",
                "[]",
                "{}",
                "[a, b]",
                "{a: 1}",
                "x",
                "2023-13-01",
                "2023-11-20",
                "\"\"",
                "dung-han",
                "http://a.example/",
                "A B",
                "1000000000",
                "2000000000000000");
        int colon = line.indexOf(": ");
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line.replaceFirst("([a-z-]+):", "la:"));
            default ->
                lines.set(
                        at,
                        colon < 0
                                ? line + " " + values.get(random.nextInt(values.size()))
                                : line.substring(0, colon + 2) + values.get(random.nextInt(values.size())));
        }
        return String.join("\n", lines) + "\n";
    }

    private static Assessment assessed(FileTree tree) throws IOException {
        return Assessment.of(tree, null, (stage, done, total) -> {});
    }

    /** What was scored, or what can be read of it where nothing was. */
    private static @Nullable ScoreBook bookOf(Assessment assessment, FileTree tree) throws IOException {
        return assessment instanceof Assessment.Scored scored
                ? scored.scores().book()
                : BookLoader.load(tree, new Problems());
    }

    private void compare(FileTree tree, Assessment assessment, @Nullable ScoreBook now) throws IOException {
        Map<String, List<Diagnostic>> errors = assessment.problems().stream()
                .filter(Diagnostic::isError)
                .collect(Collectors.groupingBy(problem -> problem.at().file().path()));
        Set<String> unread = assessment.problems().stream()
                .filter(problem -> problem.code() == Code.UNREAD_DEFINITION)
                .map(problem -> problem.at().file().path())
                .collect(Collectors.toSet());
        ScoreBook own = Objects.requireNonNullElse(now, book);
        for (String path : yaml(tree)) {
            Judge schema = unread.contains(path) ? null : schemas.get(nameFor(path, own));
            String text = text(tree, path);
            Node root = YamlReader.read(new SourceFile(path, text), new Problems());
            if (schema == null || root == null) {
                continue;
            }
            Set<Code> told = errors.getOrDefault(path, List.of()).stream()
                    .map(Diagnostic::code)
                    .collect(Collectors.toSet());
            List<String> found = schema.judge(root, text);
            boolean known = assessment instanceof Assessment.Scored || !path.startsWith("submissions/");
            if (told.isEmpty() && known) {
                assertThat(found).as("%s%n%s", path, text).isEmpty();
                accepted++;
            }
            if (told.stream().anyMatch(SAID::contains)) {
                assertThat(found).as("%s %s%n%s", path, told, text).isNotEmpty();
                told.forEach(code -> refused.merge(code, 1, Integer::sum));
            }
        }
    }

    private static String text(FileTree tree, String path) throws IOException {
        return new String(tree.read(path, 1 << 20), java.nio.charset.StandardCharsets.UTF_8).replace("\uFEFF", "");
    }

    private static List<String> yaml(FileTree tree) throws IOException {
        return Stream.concat(tree.below("criteria").stream(), tree.below("submissions").stream())
                .map(TreeEntry::path)
                .filter(path -> path.endsWith(".yaml"))
                .toList();
    }

    private static String nameFor(String path, ScoreBook own) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith("criteria/")) {
            return Set.of("campaign.yaml", "units.yaml", "plan.yaml", "publication.yaml", "not-applicable.yaml")
                            .contains(file)
                    ? file.replace("yaml", "json")
                    : "criteria.json";
        }
        for (var submission : own.submissions()) {
            Unit unit = submission.unit();
            var set = own.criteriaFor(submission);
            if (set != null && path.contains("/" + unit.id().value() + "/")) {
                String inside = path.substring(path.indexOf("/" + unit.id().value() + "/")
                        + unit.id().value().length()
                        + 2);
                String index = "-" + set.index().value() + ".json";
                return inside.startsWith("scores") ? "scores" + index : inside.replaceAll("[/.].*", "") + index;
            }
        }
        return "";
    }
}
