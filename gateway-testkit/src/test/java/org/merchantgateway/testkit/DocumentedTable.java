package org.merchantgateway.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A table of the documentation that a test makes. */
public final class DocumentedTable {

    private DocumentedTable() {}

    /**
     * Fails unless the table stands in the page. It is written to {@code target} first, to be copied from there.
     *
     * @param page the name of a file in {@code docs}
     * @param table in Markdown, head first; every line ends with a line feed
     */
    public static void isIn(String page, String table) throws IOException {
        String head = table.substring(0, table.indexOf('\n'));
        Path written = Path.of("target", page.replace(".md", "-" + Integer.toHexString(head.hashCode()) + ".md"));
        Files.writeString(written, table);
        List<String> lines = Files.readAllLines(Path.of("..", "docs", page)); // from the module's folder
        assertThat(lines).as("docs/%s has a table with this head", page).contains(head);

        assertThat(lines.subList(lines.indexOf(head), lines.size()).stream()
                        .takeWhile(line -> line.startsWith("|"))
                        .collect(Collectors.joining("\n", "", "\n")))
                .as("the table in docs/%s; what it should be was written to %s", page, written.toAbsolutePath())
                .isEqualTo(table);
    }
}
