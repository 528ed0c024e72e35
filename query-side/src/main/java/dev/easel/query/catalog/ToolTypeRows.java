package dev.easel.query.catalog;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.JpaRepository;

/** The categories. */
interface ToolTypeRows extends JpaRepository<ToolTypeRow, String> {

    Optional<ToolTypeRow> findByNameAndRemovedFalse(String name);

    List<ToolTypeRow> findByRemovedFalse(Sort order);
}
