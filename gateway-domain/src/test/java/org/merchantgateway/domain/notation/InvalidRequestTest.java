package org.merchantgateway.domain.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidRequestTest {

    @Test
    void keepsItsViolationsWhenItIsSerialized() throws IOException, ClassNotFoundException {
        InvalidRequest invalid = new InvalidRequest(List.of(
                new Violation("orderNumber", "must be ANS..32", "got 41 characters"),
                new Violation("amount", "is required", "got nothing")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(invalid);

        InvalidRequest read =
                (InvalidRequest) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(read).hasMessage(invalid.getMessage());
        assertThat(read.violations()).isEqualTo(invalid.violations());
    }
}
