package dev.easel.query.catalog;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The categories. */
interface ToolTypeRows extends JpaRepository<ToolTypeRow, String> {

    Optional<ToolTypeRow> findByName(String name);
}
