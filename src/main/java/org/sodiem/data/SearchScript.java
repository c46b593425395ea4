package org.sodiem.data;

import java.util.List;
import java.util.stream.Stream;
import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;
import org.sodiem.part.SearchEntries;

/**
 * The entries of the search as a script that sets {@code sodiemSearch}.
 *
 * <p>A script and not JSON, because a browser fetches nothing for a page that is opened from a folder.
 */
public final class SearchScript {

    private SearchScript() {}

    /** The script; the documents of a unit stand as number, title, place, number, title, place and so on. */
    public static String write(SearchEntries entries) {
        return "globalThis.sodiemSearch = "
                + Json.text(new JsonObject()
                        .with("groups", entries.groups(), SearchScript::group)
                        .with(
                                "documents",
                                new JsonObject()
                                        .with("title", entries.documents().title())
                                        .with("titles", entries.documents().titles())
                                        .with("places", entries.documents().places())
                                        .with("byUnit", entries.documents().byUnit(), SearchScript::documents)));
    }

    private static JsonObject group(SearchEntries.Group group) {
        return new JsonObject()
                .with("title", group.title())
                .with("entries", group.entries(), entry -> List.of(entry.text(), entry.href(), entry.detail()));
    }

    private static List<Object> documents(List<SearchEntries.Document> ofUnit) {
        return ofUnit.stream()
                .<Object>flatMap(document -> Stream.of(document.number(), document.title(), document.place()))
                .toList();
    }
}
