package org.merchantgateway.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of changes beside a state file. */
class ChangesTest {

    @TempDir
    private Path directory;

    @Test
    void asksForTheWholeWhileAChangeCannotBeAppended() throws Exception {
        Changes changes = new Changes(directory.resolve("state.json"), 3);
        assertThat(append(changes)).as("there is no file yet").isTrue();

        changes.beginAnother();

        assertThat(append(changes)).isFalse();
        assertThat(directory.resolve("state.json.changes-1")).content().isEqualTo("3\n{\"clockAhead\":\"PT1S\"}\n");
    }

    private static boolean append(Changes changes) {
        return changes.append(Duration.ofSeconds(1), Optional.empty(), Optional.empty());
    }
}
