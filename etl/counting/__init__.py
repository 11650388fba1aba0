"""How records of rights become counts, and which counts are still growing. Pure: tables in, tables out."""
