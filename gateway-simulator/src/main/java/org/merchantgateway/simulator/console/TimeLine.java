package org.merchantgateway.simulator.console;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.simulator.SimulatedOrder;
import org.merchantgateway.simulator.history.HistoryEntry.Change;

/**
 * Draws how an order's money went: one column a change, three lines of steps. Columns are equally wide, whatever time lies
 * between them: a refund a month later must not squeeze all else into one dot.
 */
final class TimeLine {

    private static final int MOST_COLUMNS = 12;
    private static final int WIDTH = 720;
    private static final int LEFT = 12;
    private static final int RIGHT = 12;
    private static final int TOP = 24;
    private static final int BOTTOM = 112;
    private static final int HEIGHT = 152;
    /** Lines that coincide are drawn side by side. */
    private static final double APART = 3;

    private final SimulatedOrder order;
    private final List<Change> changes;
    private final double column;

    private TimeLine(SimulatedOrder order, List<Change> changes) {
        this.order = order;
        this.changes = changes;
        this.column = (double) (WIDTH - LEFT - RIGHT) / changes.size();
    }

    /** Draws it, unless no change is known. */
    static void draw(Html html, SimulatedOrder order) {
        List<Change> all = order.history().stream()
                .filter(Change.class::isInstance)
                .map(Change.class::cast)
                .toList();
        if (!all.isEmpty()) {
            List<Change> latest = all.subList(Math.max(0, all.size() - MOST_COLUMNS), all.size());
            new TimeLine(order, latest).draw(html);
        }
    }

    private void draw(Html html) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Time line");
        html.open(
                "svg",
                "class",
                "timeline",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "role",
                "img",
                "aria-label",
                "Approved, deposited and refunded money after each change");
        grid(html);
        line(html, "approved", -APART, sums -> sums.approved().minor());
        line(html, "deposited", 0, sums -> sums.deposited().minor());
        line(html, "refunded", APART, sums -> sums.refunded().minor());
        for (int i = 0; i < changes.size(); i++) {
            label(html, i);
        }
        html.close().close();
        html.open("p", "class", "legend");
        for (String name : List.of("approved", "deposited", "refunded")) {
            html.open("span", "class", name).text(name).close().text(" ");
        }
        html.close();
    }

    private void grid(Html html) {
        rule(html, BOTTOM);
        rule(html, TOP);
        html.leaf(
                "text",
                Told.money(order.amount(), order.currency()) + " " + Told.currency(order.currency()),
                "class",
                "scale",
                "x",
                "" + (WIDTH - RIGHT),
                "y",
                "" + (TOP - 10),
                "text-anchor",
                "end");
    }

    private static void rule(Html html, int y) {
        html.open("line", "class", "grid", "x1", "" + LEFT, "x2", "" + (WIDTH - RIGHT), "y1", "" + y, "y2", "" + y)
                .close();
    }

    private void line(Html html, String name, double aside, ToLongFunction<Sums> sum) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < changes.size(); i++) {
            long money = sum.applyAsLong(changes.get(i).sums());
            if (path.isEmpty() && money > 0) {
                path.append("M").append(number(LEFT + i * column)).append(' ').append(BOTTOM);
            }
            if (!path.isEmpty()) {
                path.append(" V").append(number(y(money) + aside)).append(" H").append(number(LEFT + (i + 1) * column));
            }
        }
        if (!path.isEmpty()) {
            html.open("path", "class", name, "d", path.toString()).close();
        }
    }

    private double y(long minor) {
        double share = (double) minor / Math.max(1, order.amount().minor());
        return BOTTOM - share * (BOTTOM - TOP);
    }

    private void label(Html html, int index) {
        Change change = changes.get(index);
        String x = number(LEFT + index * column + 4);
        html.open("g");
        html.leaf("title", Told.dateAndTime(change.at()) + " " + change.what());
        html.open("circle", "cx", number(LEFT + index * column), "cy", "" + BOTTOM, "r", "3")
                .close();
        html.leaf("text", shortened(change.what()), "x", x, "y", "" + (BOTTOM + 18));
        html.leaf("text", Told.time(change.at()).substring(0, 8), "class", "when", "x", x, "y", "" + (BOTTOM + 33));
        html.close();
    }

    private String shortened(String what) {
        int fits = Math.max(4, (int) (column / 6.5));
        return what.length() <= fits ? what : what.substring(0, fits - 1) + "…";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
