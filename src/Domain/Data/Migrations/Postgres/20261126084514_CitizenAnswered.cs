using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Domain.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CitizenAnswered : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_decision_appeals_open_for",
                table: "decision_appeals");

            migrationBuilder.AddColumn<string>(
                name: "answered",
                table: "case_cases",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "answered_at",
                table: "case_cases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_decision_appeals_open_for",
                table: "decision_appeals",
                column: "open_for");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_decision_appeals_open_for",
                table: "decision_appeals");

            migrationBuilder.DropColumn(
                name: "answered",
                table: "case_cases");

            migrationBuilder.DropColumn(
                name: "answered_at",
                table: "case_cases");

            migrationBuilder.CreateIndex(
                name: "IX_decision_appeals_open_for",
                table: "decision_appeals",
                column: "open_for",
                unique: true);
        }
    }
}
