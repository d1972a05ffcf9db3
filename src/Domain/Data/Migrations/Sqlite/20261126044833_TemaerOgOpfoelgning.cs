using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Domain.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TemaerOgOpfoelgning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "stop_case_id",
                table: "effort_orders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "stop_part_id",
                table: "effort_orders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "wish",
                table: "effort_follow_ups",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "relation_id",
                table: "assessment_statements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "assessment_theme_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_theme_versions", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_assessment_theme_versions_from",
                table: "assessment_theme_versions",
                column: "from",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assessment_theme_versions_no",
                table: "assessment_theme_versions",
                column: "no",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assessment_theme_versions");

            migrationBuilder.DropColumn(
                name: "stop_case_id",
                table: "effort_orders");

            migrationBuilder.DropColumn(
                name: "stop_part_id",
                table: "effort_orders");

            migrationBuilder.DropColumn(
                name: "wish",
                table: "effort_follow_ups");

            migrationBuilder.DropColumn(
                name: "relation_id",
                table: "assessment_statements");
        }
    }
}
