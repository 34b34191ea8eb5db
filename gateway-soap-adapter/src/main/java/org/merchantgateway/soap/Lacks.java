package org.merchantgateway.soap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.cart.CustomerDetails;

/** Collects what a request asks for and the generation of 2016 has no place for. */
final class Lacks {

    private final Generation generation;
    private final Set<String> lacking = new TreeSet<>();

    Lacks(Generation generation) {
        this.generation = generation;
    }

    /** A field by its name in the description, if the request has it. */
    Lacks add(String name, boolean isAsked) {
        return add(name, name, isAsked);
    }

    /** A field whose value the generation lacks, by its name and in the words of the refusal. */
    Lacks add(String name, String words, boolean isAsked) {
        if (isAsked && generation.refuses(name)) {
            lacking.add(words);
        }
        return this;
    }

    /** What the customer and the lines of a cart have. */
    Lacks add(Cart cart) {
        cart.customer().ifPresent(this::add);
        return add(cart.items());
    }

    /** What the lines that are completed or given back have. */
    Lacks add(CartPart part) {
        return add(part.items());
    }

    private Lacks add(List<CartItem> lines) {
        return add("tax", lines.stream().anyMatch(line -> line.tax().isPresent()))
                .add(
                        "itemPrice",
                        lines.stream().anyMatch(line -> line.itemPrice().isPresent()))
                .add(
                        "itemAttributes",
                        lines.stream().anyMatch(line -> !line.attributes().isEmpty()));
    }

    private void add(CustomerDetails customer) {
        add("fullName", customer.fullName().isPresent());
        add("inn", customer.inn().isPresent());
    }

    /** Why the request is refused; empty if it lacks nothing. */
    Optional<String> reason() {
        return lacking.isEmpty() ? Optional.empty() : Optional.of("SOAP of 2016 has no " + String.join(", ", lacking));
    }
}
