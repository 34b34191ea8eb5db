package org.merchantgateway.domain.port;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** A logger that keeps what it is told, above a level. */
final class RecordedLog implements System.Logger {

    record Entry(Level level, String line) {}

    private final Level lowest;
    private final List<Entry> entries = new ArrayList<>();

    RecordedLog(Level lowest) {
        this.lowest = lowest;
    }

    List<Entry> entries() {
        return entries;
    }

    List<String> lines() {
        return entries.stream().map(Entry::line).toList();
    }

    @Override
    public String getName() {
        return "recorded";
    }

    @Override
    public boolean isLoggable(Level level) {
        return level.compareTo(lowest) >= 0;
    }

    @Override
    public void log(Level level, @Nullable ResourceBundle bundle, @Nullable String text, @Nullable Throwable thrown) {
        throw new AssertionError("a line needs no exception");
    }

    @Override
    public void log(
            Level level,
            @Nullable ResourceBundle bundle,
            @Nullable String format,
            @Nullable Object @Nullable ... values) {
        if (values != null && values.length > 0) {
            throw new AssertionError("a line with parameters would be formatted, and its braces lost");
        }
        entries.add(new Entry(level, Objects.requireNonNull(format)));
    }
}
