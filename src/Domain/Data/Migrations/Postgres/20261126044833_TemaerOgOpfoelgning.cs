using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Domain.Data.Migrations.Postgres
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
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "stop_part_id",
                table: "effort_orders",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "wish",
                table: "effort_follow_ups",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "relation_id",
                table: "assessment_statements",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "assessment_theme_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
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
