package dev.easel.query.catalog;

import dev.easel.api.catalog.ShelfId;
import org.springframework.data.jpa.repository.JpaRepository;

/** The one shelf. */
interface ShelfRows extends JpaRepository<ShelfRow, String> {

    default ShelfRow ofTools() {
        return findById(ShelfId.TOOLS.value()).orElseGet(() -> new ShelfRow(ShelfId.TOOLS));
    }
}
