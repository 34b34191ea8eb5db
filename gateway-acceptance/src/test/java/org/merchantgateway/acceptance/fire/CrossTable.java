package org.merchantgateway.acceptance.fire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.statistics.StatisticsEntry;
import net.jqwik.api.statistics.StatisticsReportFormat;

/** Prints pairs that were counted as a table: the first of a pair down, the second across. */
public final class CrossTable implements StatisticsReportFormat {

    @Override
    public List<String> formatReport(List<StatisticsEntry> entries) {
        Map<String, Map<String, Integer>> rows = new TreeMap<>();
        TreeSet<String> columns = new TreeSet<>();
        for (StatisticsEntry entry : entries) {
            String row = String.valueOf(entry.values().get(0));
            String column = String.valueOf(entry.values().get(1));
            rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, entry.count());
            columns.add(column);
        }
        List<String> lines = new ArrayList<>();
        lines.add(line("", columns));
        rows.forEach((row, counts) -> lines.add(line(
                row,
                columns.stream()
                        .map(column -> String.valueOf(counts.getOrDefault(column, 0)))
                        .toList())));
        return lines;
    }

    private static String line(String head, Iterable<String> cells) {
        StringBuilder line = new StringBuilder("%-31s".formatted(head));
        cells.forEach(cell -> line.append("%15s".formatted(cell)));
        return line.toString();
    }
}
