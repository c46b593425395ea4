package org.sodiem.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Named;
import org.sodiem.model.Publication;
import org.sodiem.model.Window;
import org.sodiem.source.SourceFile;

/** Reads {@code publication.yaml}. */
final class PublicationLoader {

    private static final HeadKey RESULTS = HeadKey.ofList("results", List.of("decision"), "opened");

    private PublicationLoader() {}

    /** What is published; null where the file has an error of shape: nothing is published by half a decision. */
    static @Nullable Publication load(SourceFile file, Problems problems) {
        return Fields.wholly(
                file,
                RESULTS,
                problems,
                fields -> new Publication(
                        fields.has("opened") && !fields.has(RESULTS.name())
                                ? List.of()
                                : fields.fullList(RESULTS.name(), Limits.INDEXES, PublicationLoader::result),
                        fields.list(
                                "opened", Limits.INDEXES * Window.Kind.values().length, PublicationLoader::opened)));
    }

    private static Publication.Opened opened(Fields fields) {
        return new Publication.Opened(
                Named.of(
                        Window.Kind.class,
                        fields.requiredWord("what", Named.ids(Window.Kind.class))
                                .value()),
                fields.reference("index"),
                fields.text("decision").value(),
                fields.date("date").value(),
                fields.text("issuer").value());
    }

    private static Publication.Result result(Fields fields) {
        return new Publication.Result(
                fields.reference("index"),
                fields.text("decision").value(),
                fields.date("date").value(),
                fields.text("issuer").value());
    }
}
