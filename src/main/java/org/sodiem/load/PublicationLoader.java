package org.sodiem.load;

import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Publication;
import org.sodiem.source.SourceFile;

/** Reads {@code publication.yaml}. */
final class PublicationLoader {

    private PublicationLoader() {}

    /** What is published; null where the file has an error of shape: nothing is published by half a decision. */
    static @Nullable Publication load(SourceFile file, Problems problems) {
        return Fields.wholly(
                file,
                problems,
                fields -> new Publication(fields.fullList("results", Limits.INDEXES, PublicationLoader::result)));
    }

    private static Publication.Result result(Fields fields) {
        return new Publication.Result(
                fields.id("index"),
                fields.text("decision").value(),
                fields.date("date").value(),
                fields.text("issuer").value());
    }
}
